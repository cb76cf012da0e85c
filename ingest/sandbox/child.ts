import { RuleError } from "#domain/errors.ts";
import type { IngestInput } from "#ingest/input.ts";
import { type ReadResult, readInput } from "#ingest/read-input.ts";

/** `failure`: the text of an error that is no RuleError. `memory`: resident set size of the process in bytes. */
export type ChildMessage = ({ result: ReadResult } | { ruleError: string } | { failure: string }) & { memory: number };

process.on("message", async (input: IngestInput) => {
  process.send?.({ ...(await outcomeOf(input)), memory: process.memoryUsage.rss() } satisfies ChildMessage);
});
// The parent process is gone.
process.on("disconnect", () => process.exit());

/** Errors lose their class between processes. An unexpected error of a parser is the fault of a strange input. */
async function outcomeOf(input: IngestInput) {
  try {
    return { result: await readInput(input) };
  } catch (error) {
    return error instanceof RuleError ? { ruleError: error.message } : { failure: String(error) };
  }
}
