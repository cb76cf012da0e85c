import type { Instrumentation } from "next";
import { BUSY_DIGEST, NO_FIGURES_DIGEST } from "#domain/errors.ts";
import { databaseErrorOf } from "#server/db/database-error.ts";

type Failure = "away" | "busy" | "overloaded" | "figures";

/** What failed in the requests in progress (scripts/app/failed-pages.mjs). */
const shared = globalThis as unknown as { galleyFailedPages?: Map<string, Failure | null> };

/** Say that a page failed because something is busy or missing: it is not answered like a fault of Galley. */
export const onRequestError: Instrumentation.onRequestError = (error, { headers }) => {
  const id = String(headers["x-galley-request"]);
  const failure = failureOf(error);
  if (failure && shared.galleyFailedPages?.has(id)) shared.galleyFailedPages.set(id, failure);
};

function failureOf(error: unknown): Failure | null {
  const digest = (error as { digest?: unknown } | null)?.digest;
  if (digest === BUSY_DIGEST) return "overloaded";
  if (digest === NO_FIGURES_DIGEST) return "figures";
  const databaseError = databaseErrorOf(error);
  return databaseError && (databaseError === "away" ? "away" : "busy");
}

/** Runs once before the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { recordClientAddresses } = await import("#server/auth/client-address.ts");
  recordClientAddresses();
  // A build has no database.
  if (process.env.NEXT_PHASE === "phase-production-build") return;
  if (process.env.OTEL_EXPORTER_OTLP_ENDPOINT) (await import("#server/operation/tracing.ts")).startTracing();
  const { startJobs } = await import("#server/jobs/jobs.ts");
  const { fetchSource } = await import("#ingest/source/fetch-source.ts");
  const { readAnnotations } = await import("#ingest/annotations/read-annotations.ts");
  const { waybackArchive } = await import("#ingest/archive/wayback.ts");
  const { stampService } = await import("#ingest/time-stamp/ask-service.ts");
  startJobs({
    fetchSource,
    readPart: readAnnotations,
    archive: waybackArchive(process.env.GALLEY_ARCHIVE_URL),
    askStampService: stampService(process.env.GALLEY_TSA_URL),
  });
  if (process.env.GALLEY_METRICS_PORT) (await import("#server/operation/metrics.ts")).startMetrics();
  (await import("#server/operation/instances.ts")).reportRegularly();
  (await import("#server/figures/facts.ts")).loadFactsAhead();
  const { startSealing } = await import("#server/log/seal.ts");
  const ending = new AbortController();
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => ending.abort());
  void startSealing(ending.signal);
  // Before it ends, Next waits for every open response. A live stream never ends by itself.
  const { endStreamsOnSignals } = await import("#server/log/live.ts");
  endStreamsOnSignals();
}
