import { RuleError } from "#domain/errors.ts";
import { encodingNamed, type GuessedEncoding } from "#domain/text-encoding.ts";
import { LimitError } from "#sandbox/limit-error.ts";
import { SandboxPool } from "#sandbox/pool.ts";
import { type CheckedReading, type CheckJob, checkReading } from "./check-reading.ts";
import type { JOBS as CheckingJobs } from "./checking-jobs.ts";
import type { IngestInput } from "./input.ts";
import type { Decoded, ReadInput } from "./reading.ts";
import type { JOBS as ReadingJobs } from "./reading-jobs.ts";

/** Bytes or characters of an input; the limit of `safeFetch`, so that a fetched page can be imported as a file. */
const MAX_INPUT_SIZE = 20_000_000;

/** Longer results of a reader are checked in a child process: the check takes over 50 ms. In UTF-16 units of JSON. */
const MAX_INLINE_LENGTH = 300_000;

/** An article that can be stored, with the details found in it. */
export type IngestResult = CheckedReading & {
  /** The text of a file; null for a Word file, for text input, and where it is not needed. */
  decoded: Decoded;
  /** How the encoding of a file was guessed; null where nothing was guessed or a person chose it. */
  guess: GuessedEncoding | null;
};

/**
 * Real pages take about 100 ms. Reading and checking together take less than the timeout of a request. Nobody waits for
 * the answer to a command, which is given more time on a busy machine.
 */
const LIMITS = { timeoutMs: 10_000, totalTimeoutMs: process.env.NEXT_RUNTIME ? 14_000 : 60_000 };

/** No input that passes the size checks is known to need more than 150 MB. */
const reading = new SandboxPool<typeof ReadingJobs>("ingest/reading-jobs.ts", { ...LIMITS, maxHeapMb: 192 });

/** Other processes than those of the readers, because the check protects the app from them. */
const checking = new SandboxPool<typeof CheckingJobs>("ingest/checking-jobs.ts", { ...LIMITS, maxHeapMb: 512 });

export type IngestOptions = {
  /** Replaces the title found in the input. */
  title?: string | undefined;
  /** What a person named. The directions of blocks are relative to it. */
  language?: string | undefined;
  needsDecoded?: boolean;
};

/** Read an input as a document, in child processes, or throw a RuleError. */
export async function ingest(
  input: IngestInput,
  { title, language, needsDecoded = false }: IngestOptions = {},
): Promise<IngestResult> {
  if (sizeOf(input) > MAX_INPUT_SIZE) {
    throw new RuleError(
      `This is too large. An import can have at most ${MAX_INPUT_SIZE / 1_000_000} MB. Import the text in parts.`,
    );
  }
  const deadline = performance.now() + LIMITS.totalTimeoutMs;
  try {
    const { reading: json, decoded, encoding, guess } = await reading.run("read", { input, needsDecoded });
    const checked = await check({ reading: json, kind: input.kind, title, language }, deadline);
    return { ...checked, decoded, guess: guessOf(input, { encoding, guess }, checked.text) };
  } catch (error) {
    throw error instanceof LimitError ? unreadable(input, error) : error;
  }
}

/** A file with characters that cannot be read is as doubtful as one whose encoding is not clear. */
function guessOf(input: IngestInput, { encoding, guess }: Pick<ReadInput, "encoding" | "guess">, text: string) {
  if (input.kind !== "file" || input.encoding) return null;
  const isDamaged = text.includes("\ufffd");
  if (guess) return { ...guess, isDoubtful: isDamaged || (guess.isDoubtful && guess.encoding !== "utf-8") };
  const stated = encodingNamed(encoding ?? "");
  return isDamaged && stated ? { encoding: stated, isDoubtful: true, candidates: [] } : null;
}

async function check(job: CheckJob, deadline: number): Promise<CheckedReading> {
  if (job.reading.length <= MAX_INLINE_LENGTH) return checkReading(job);
  const limits = { ...LIMITS, totalTimeoutMs: deadline - performance.now() };
  const { document, ...checked } = await checking.run("check", job, limits);
  return { ...checked, document: JSON.parse(document) };
}

const PROBLEMS = {
  time: "takes too long to read",
  memory: "is too large to read",
  failure: "could not be read",
} as const satisfies Record<LimitError["limit"], string>;

/** An unexpected error of a reader is the fault of a strange input. */
const unreadable = ({ kind }: IngestInput, error: LimitError) =>
  new RuleError(
    `This ${kind === "html" ? "page" : kind === "file" ? "file" : "text"} ${PROBLEMS[error.limit]}. Copy the text and paste it.`,
    { cause: error },
  );

function sizeOf(input: IngestInput): number {
  if (input.kind === "file") return input.bytes.length;
  if (input.kind === "html") return input.html.length;
  return input.kind === "markdown" ? input.markdown.length : input.text.length;
}
