import "server-only";
import { BusyError } from "#domain/errors.ts";
import type { Located, LocateJob } from "#domain/imports/locate.ts";
import { LimitError } from "#sandbox/limit-error.ts";
import { SandboxPool } from "#sandbox/pool.ts";
import { stopAfterDeadline, timeLeftMs } from "#server/deadline.ts";
import { JOBS } from "./locating-jobs.ts";

/** Work that runs in a child process, in UTF-16 units times quotes: less takes no more than 20 ms. */
const MAX_INLINE_WORK = 200_000;

const LIMITS = { maxHeapMb: 256, timeoutMs: 6_000, totalTimeoutMs: 8_000 };

const pool = new SandboxPool<typeof JOBS>("server/imports/locating-jobs.ts", LIMITS);

/** Where the words of quotes are in a text, without blocking anybody. */
export async function locate(job: LocateJob): Promise<Located[]> {
  if (job.quotes.length === 0) return [];
  if (job.text.length * job.quotes.length <= MAX_INLINE_WORK) return JOBS.locate(job);
  try {
    stopAfterDeadline();
    const limitMs = Math.min(LIMITS.totalTimeoutMs, timeLeftMs());
    return await pool.run("locate", job, { timeoutMs: Math.min(LIMITS.timeoutMs, limitMs), totalTimeoutMs: limitMs });
  } catch (error) {
    throw error instanceof LimitError ? new BusyError("Looking for these words takes too long. Import fewer.") : error;
  }
}
