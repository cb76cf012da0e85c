import { BusyError, RuleError } from "#domain/errors.ts";
import type { SourceContent } from "#domain/source/source-content.ts";
import { LimitError } from "#sandbox/limit-error.ts";
import { type SandboxLimits, SandboxPool } from "#sandbox/pool.ts";
import type { SourceInput } from "./read-source.ts";
import type { JOBS } from "./source-jobs.ts";
import { withoutText } from "./without-text.ts";

/**
 * A report of 134 pages takes 1.3 s and 130 MB. No request waits for the answer, but the job does, which also fetches for
 * up to 15 s and stores, within a minute.
 */
const LIMITS = { timeoutMs: 15_000, totalTimeoutMs: 40_000, maxHeapMb: 384 };

const FAULTS = {
  time: "It takes too long to read, so its text is not known.",
  memory: "It needs too much memory to read, so its text is not known.",
  failure: "It could not be read, so its text is not known.",
} as const;

/**
 * Reads the bytes of sources in child processes with these limits. A source that needs too much time or memory, or that
 * its reader fails at, is kept without its text. Throws a RuleError when the machine is too busy: a later try succeeds.
 */
export function readWithin(limits: SandboxLimits): (input: SourceInput) => Promise<SourceContent> {
  const reading = new SandboxPool<typeof JOBS>("ingest/source/source-jobs.ts", limits);
  return (input) => reading.run("read", input).catch(withoutTextAfter);
}

/** Read the bytes of a source that was fetched. */
export const readSafely = readWithin(LIMITS);

function withoutTextAfter(error: unknown): SourceContent {
  if (error instanceof BusyError)
    throw new RuleError("Galley was too busy to read it. Try again later.", { cause: error });
  if (!(error instanceof LimitError)) throw error;
  return withoutText("application/octet-stream", FAULTS[error.limit]);
}
