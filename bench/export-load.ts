import { setTimeout as sleep } from "node:timers/promises";
import { TooManyAttemptsError } from "#domain/errors.ts";
import { ExportAllQuery } from "#domain/exports/export-query.ts";
import type { Viewer } from "#domain/permissions.ts";
import { readClaim } from "#server/claims/claims.ts";
import { db } from "#server/db/client.ts";
import { exportInChild } from "#server/exports/process/export-process.ts";
import { percentile, timesPeer } from "./app/figures.ts";
import type { Bench } from "./bench.ts";
import { storeClaims } from "./exports/stored-claims.ts";

const CLAIMS = Number(process.env.GALLEY_BENCH_CLAIMS ?? 20_000);
const EXPORTS = 10;
const REQUESTS = 400;
const PAUSE_MS = 5;
const MAX_TIMES = 2;

/** Reads claims one after the other in a process that writes ten exports, and in one that writes none. */
export const bench: Bench = {
  name: "export-load",
  needs: "database",
  async run() {
    const editor = await storeClaims(CLAIMS);
    const claims = await db.claim.findMany({ select: { id: true }, take: REQUESTS });
    const ids = claims.map(({ id }) => id);
    await readP95(editor, ids); // the first requests are slower
    const alone = await readP95(editor, ids);
    const isOver = new AbortController();
    const exports = Array.from({ length: EXPORTS }, () => exportUntil(editor, isOver.signal));
    const beside = await readP95(editor, ids);
    isOver.abort();
    await Promise.all(exports);
    const peer = { peer: "without exports", peerFigure: alone };
    return [timesPeer("p95 of reading a claim beside ten exports", beside, "ms", peer, MAX_TIMES)];
  },
};

async function readP95(viewer: Viewer, ids: string[]): Promise<number> {
  const times: number[] = [];
  for (const id of ids) {
    const start = performance.now();
    await readClaim(viewer, id);
    times.push(performance.now() - start);
    await sleep(PAUSE_MS);
  }
  return percentile(times, 0.95);
}

/** Exports everything again and again, as a client does that is refused while others export. */
async function exportUntil(viewer: Viewer, over: AbortSignal): Promise<void> {
  const query = ExportAllQuery.parse({ format: "csv" });
  while (!over.aborted) {
    try {
      const { bytes } = await exportInChild({ kind: "all", viewer, query });
      for await (const _ of bytes) if (over.aborted) break;
    } catch (error) {
      if (!(error instanceof TooManyAttemptsError)) throw error;
    }
  }
}
