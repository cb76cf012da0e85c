import { pathToFileURL } from "node:url";
import { RuleError } from "#domain/errors.ts";
import type { ChildMessage, ChildTask, Jobs } from "./messages.ts";

const [path = ""] = process.argv.slice(2);
const { JOBS }: { JOBS: Jobs } = await import(pathToFileURL(path).href);

process.on("message", async (task: ChildTask) => {
  process.send?.({ ...(await outcomeOf(task)), memory: process.memoryUsage.rss() } satisfies ChildMessage);
});
// The parent process is gone.
process.on("disconnect", () => process.exit());

/** Errors lose their class between processes. */
async function outcomeOf({ name, input }: ChildTask) {
  try {
    return { result: await JOBS[name]?.(input as never) };
  } catch (error) {
    return error instanceof RuleError ? { ruleError: error.message } : { failure: String(error) };
  }
}
