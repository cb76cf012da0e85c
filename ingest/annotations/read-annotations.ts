import { RuleError } from "#domain/errors.ts";
import type { FilePart } from "#domain/imports/file-part.ts";
import { LimitError } from "#sandbox/limit-error.ts";
import { SandboxPool } from "#sandbox/pool.ts";
import type { JOBS } from "./reading-jobs.ts";

const LIMITS = { timeoutMs: 6_000, totalTimeoutMs: process.env.NEXT_RUNTIME ? 9_000 : 60_000, maxHeapMb: 384 };

const reading = new SandboxPool<typeof JOBS>("ingest/annotations/reading-jobs.ts", LIMITS);

const PROBLEMS = {
  time: "This file takes too long to read. Import it in parts.",
  memory: "This file is too large to read. Import it in parts.",
  failure: "This file could not be read.",
} as const satisfies Record<LimitError["limit"], string>;

/**
 * The part of a file of annotations, reviews or reports that begins at `from`, read in a child process. Throws a RuleError
 * for a file of another kind.
 */
export async function readAnnotations(content: string, from = 0): Promise<FilePart> {
  try {
    return await reading.run("read", { content, from });
  } catch (error) {
    throw error instanceof LimitError ? new RuleError(PROBLEMS[error.limit], { cause: error }) : error;
  }
}
