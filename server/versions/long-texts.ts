import "server-only";
import { BusyError } from "#domain/errors.ts";
import { LimitError } from "#sandbox/limit-error.ts";
import { SandboxPool } from "#sandbox/pool.ts";
import { stopAfterDeadline, timeLeftMs } from "#server/deadline.ts";
import { type CarryJob, type DiffJob, JOBS, type PartJob } from "./long-text-jobs.ts";

/** Jobs with more UTF-16 units together run in a child process: they take over 50 ms. */
const MAX_INLINE_LENGTH = 200_000;

/** Two texts of the maximum length need about half of the heap. A transaction waits at most as long as the timeout. */
const LIMITS = { maxHeapMb: 512, timeoutMs: 10_000, totalTimeoutMs: 10_000 };

const TOO_LONG = "Comparing this text with earlier versions takes too long. Try again later, or import a shorter text.";

const pool = new SandboxPool<typeof JOBS>("server/versions/long-text-jobs.ts", LIMITS);

/** The anchors of claims on a new text, by the ids of the claims. */
export const carryLongTexts = (job: CarryJob, timeoutMs = LIMITS.timeoutMs) =>
  run("carry", job, carryLength(job), timeoutMs);

/** Part of two texts side by side. */
export const compareLongTexts = (job: PartJob) => run("part", job, job.from.text.length + job.to.text.length);

/** The difference of each pair of words; null where both have the same words. */
export const diffLongTexts = (pairs: DiffJob) =>
  run(
    "diffs",
    pairs,
    pairs.reduce((sum, [old, now]) => sum + (old === now ? 0 : old.length + now.length), 0),
  );

type Jobs = typeof JOBS;

/** Run a job where it blocks nobody. Throws a BusyError when it takes too long, or too many others wait. */
async function run<Name extends keyof Jobs>(
  name: Name,
  job: Parameters<Jobs[Name]>[0],
  length: number,
  timeoutMs = LIMITS.timeoutMs,
): Promise<ReturnType<Jobs[Name]>> {
  if (length <= MAX_INLINE_LENGTH) return JOBS[name](job as never) as ReturnType<Jobs[Name]>;
  try {
    stopAfterDeadline();
    const limitMs = Math.min(timeoutMs, timeLeftMs());
    return await pool.run(name, job, { timeoutMs: limitMs, totalTimeoutMs: limitMs });
  } catch (error) {
    throw error instanceof LimitError ? new BusyError(TOO_LONG) : error;
  }
}

function carryLength({ claims, texts, newText }: CarryJob): number {
  if (claims.length === 0) return 0;
  const lengths = [...texts.values(), ...claims.map(({ own }) => own?.exact ?? "")].map((text) => text.length);
  return lengths.reduce((sum, length) => sum + length, newText.length);
}
