import { RuleError } from "#domain/errors.ts";
import type { IngestInput } from "#ingest/ingest.ts";
import { type ReadInput, readInput } from "#ingest/read-input.ts";

/** What comes back from the worker: what was read, the sentence of a refusal, or what the input broke. */
export type Answer = { read: ReadInput } | { refusal: string } | { failure: string };

process.on("message", async (input: IngestInput) => process.send?.(await answerTo(input)));
// Nobody is left to read for.
process.on("disconnect", () => process.exit());

/** Errors lose their class between processes; and what a strange input breaks in a parser is the input's fault. */
async function answerTo(input: IngestInput): Promise<Answer> {
  try {
    return { read: await readInput(input) };
  } catch (error) {
    return error instanceof RuleError ? { refusal: error.message } : { failure: String(error) };
  }
}
