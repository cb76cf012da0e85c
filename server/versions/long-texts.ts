import "server-only";
import type { WordChange } from "#domain/anchoring/word-diff.ts";
import type { ComparedPart } from "#domain/comparison/compared-part.ts";
import { BusyError } from "#domain/errors.ts";
import { LimitError } from "#sandbox/limit-error.ts";
import { SandboxPool } from "#sandbox/pool.ts";
import { stopAfterDeadline, timeLeftMs } from "#server/deadline.ts";
import { mapInSlices } from "#server/slices.ts";
import {
  type Carried,
  type CarryJob,
  carry,
  type DiffJob,
  diffs,
  type JOBS,
  type PartJob,
  part,
} from "./long-text-jobs.ts";

/** Jobs with more UTF-16 units together run in a child process: they take over 50 ms. */
const MAX_INLINE_LENGTH = 200_000;

/** Two texts of the maximum length need about half of the heap. A transaction waits at most as long as the timeout. */
const LIMITS = { maxHeapMb: 512, timeoutMs: 10_000, totalTimeoutMs: 10_000 };

const TOO_LONG = "Comparing this text with earlier versions takes too long. Try again later, or import a shorter text.";

const pool = new SandboxPool<typeof JOBS>("server/versions/long-text-jobs.ts", LIMITS);

/** The anchors of claims on a new text, by the ids of the claims. */
export async function carryLongTexts(job: CarryJob, timeoutMs = LIMITS.timeoutMs): Promise<Map<string, Carried>> {
  if (carryLength(job) <= MAX_INLINE_LENGTH) return carry(job);
  return new Map(await readInSlices(await inChild("carry", job, timeoutMs)));
}

/** Part of two texts side by side. */
export async function compareLongTexts(job: PartJob): Promise<ComparedPart> {
  if (job.from.text.length + job.to.text.length <= MAX_INLINE_LENGTH) return part(job);
  return inChild("part", job);
}

/** The difference of each pair of words; null where both have the same words. */
export async function diffLongTexts(pairs: DiffJob): Promise<(WordChange[] | null)[]> {
  const length = pairs.reduce((sum, [old, now]) => sum + (old === now ? 0 : old.length + now.length), 0);
  if (length <= MAX_INLINE_LENGTH) return diffs(pairs);
  return readInSlices(await inChild("diffs", pairs));
}

type Jobs = typeof JOBS;

/** Run a job where it blocks nobody. Throws a BusyError when it takes too long, or too many others wait. */
async function inChild<Name extends keyof Jobs>(
  name: Name,
  job: Parameters<Jobs[Name]>[0],
  timeoutMs = LIMITS.timeoutMs,
): Promise<ReturnType<Jobs[Name]>> {
  try {
    stopAfterDeadline();
    const limitMs = Math.min(timeoutMs, timeLeftMs());
    return (await pool.run(name, job, { timeoutMs: limitMs, totalTimeoutMs: limitMs })) as ReturnType<Jobs[Name]>;
  } catch (error) {
    throw error instanceof LimitError ? new BusyError(TOO_LONG) : error;
  }
}

/** Thousands of anchors with their words take over 100 ms. */
const readInSlices = <T>(items: string[]): Promise<T[]> => mapInSlices(items, (item) => JSON.parse(item));

function carryLength({ claims, texts, newText }: CarryJob): number {
  if (claims.length === 0) return 0;
  const lengths = [...texts.values(), ...claims.map(({ own }) => own?.exact ?? "")].map((text) => text.length);
  return lengths.reduce((sum, length) => sum + length, newText.length);
}
