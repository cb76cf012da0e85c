import { RuleError } from "#domain/errors.ts";
import type { IngestInput } from "#ingest/ingest.ts";
import { type ReadInput, readInput } from "#ingest/read-input.ts";

/** What comes back from the worker: what was read, the sentence of a refusal, or what the input broke; and the bytes of memory it holds now. */
export type Answer = ({ read: ReadInput } | { refusal: string } | { failure: string }) & { memory: number };

process.on("message", async (input: IngestInput) => {
  process.send?.({ ...(await answerTo(input)), memory: process.memoryUsage.rss() } satisfies Answer);
});
// Nobody is left to read for.
process.on("disconnect", () => process.exit());

/** Errors lose their class between processes; and what a strange input breaks in a parser is the input's fault. */
async function answerTo(input: IngestInput) {
  try {
    return { read: await readInput(input) };
  } catch (error) {
    return error instanceof RuleError ? { refusal: error.message } : { failure: String(error) };
  }
}
