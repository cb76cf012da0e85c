import "server-only";
import { setTimeout as delay } from "node:timers/promises";
import { db } from "#server/db/client.ts";
import { logError } from "./log-error.ts";

const SEAL_INTERVAL_MS = 500;

/** Events that one transaction seals. */
const BATCH_SIZE = 1000;

/** Pause before `sealCommitted` tries again while another session seals, and how often it tries. */
const RETRY_MS = 50;
const MAX_RETRIES = 200;

/**
 * Seal new events of the log every half second until `signal` aborts, and then once more. Every process runs this; only
 * one of them seals at a time. An error does not end it: what could not be sealed stays queued in the database.
 */
export async function startSealing(signal: AbortSignal): Promise<void> {
  let isFailing = false;
  for (let isLast = false; ; isLast = signal.aborted) {
    await sealQueued().then(
      () => {
        isFailing = false;
      },
      (error: unknown) => {
        if (!isFailing) logError({ job: "seal" }, error);
        isFailing = true;
      },
    );
    if (isLast) return;
    await delay(SEAL_INTERVAL_MS, undefined, { signal, ref: false }).catch(() => undefined);
  }
}

/** Seal queued events until none is left or another session is sealing. */
async function sealQueued(): Promise<void> {
  while ((await sealBatch()) === BATCH_SIZE);
}

/**
 * Seal all events that are committed now, and resolve to their number. While another session seals, it waits for it,
 * for ten seconds at most: afterwards events may be left.
 */
export async function sealCommitted(): Promise<number> {
  let sealed = 0;
  for (let retries = 0; retries < MAX_RETRIES; ) {
    const count = await sealBatch();
    if (count === null) {
      retries += 1;
      await delay(RETRY_MS);
      continue;
    }
    sealed += count;
    if (count < BATCH_SIZE) break;
  }
  return sealed;
}

/** Seal at most one batch, and resolve to the number of events in it, or to null when another session is sealing. */
export async function sealBatch(size = BATCH_SIZE): Promise<number | null> {
  const [row] = await db.$queryRaw<{ count: number | null }[]>`SELECT seal_events(${size}::int) AS count`;
  return row?.count ?? null;
}
