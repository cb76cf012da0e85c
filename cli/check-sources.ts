import { parseArgs } from "node:util";
import { OPERATOR } from "#domain/person.ts";
import { CHECK_RESULTS, type CheckResult } from "#domain/source/health.ts";
import { fetchSource } from "#ingest/source/fetch-source.ts";
import { checkSources as check, sourcesToCheck } from "#server/sources/check-all.ts";
import { type Command, EXIT_FAILURE, EXIT_SUCCESS } from "./command.ts";
import { openProgress } from "./progress.ts";

export const checkSources: Command = {
  name: "check-sources",
  summary: "look at the sources that claims rest on, and tell which have changed or are gone",
  usage: `Usage: galley check-sources [--due]

Fetches each source again, compares it with its latest snapshot, and keeps a new one where it has changed. A running
Galley does this by itself, once a week for each source. One host gets at most one request in 10 seconds. A line is
printed for each source: what came of it, its address and its title.

  --due   only the sources whose week is over

Exit codes: 0 all were reached and none has changed or is gone, 1 otherwise, 2 unknown arguments.`,
  run: async (args) => {
    const { values } = parseArgs({ args, options: { due: { type: "boolean" } } });
    const sources = await sourcesToCheck(OPERATOR, { dueAt: values.due ? new Date() : null });
    const counts = new Map<CheckResult, number>();
    const progress = openProgress(sources.length);
    await check(OPERATOR, sources, fetchSource, ({ result, url, title, sentence }) => {
      counts.set(result, (counts.get(result) ?? 0) + 1);
      progress.done(`${CHECK_RESULTS[result].padEnd(11)}  ${url}  ${sentence ?? title}`);
    });
    progress.end();
    console.error(summary(counts));
    return [...counts.keys()].every((result) => result === "alive") ? EXIT_SUCCESS : EXIT_FAILURE;
  },
};

function summary(counts: ReadonlyMap<CheckResult, number>): string {
  const parts = (Object.keys(CHECK_RESULTS) as CheckResult[]).flatMap((result) => {
    const count = counts.get(result) ?? 0;
    return count > 0 ? [`${count.toLocaleString("en")} ${CHECK_RESULTS[result].toLowerCase()}`] : [];
  });
  return parts.length > 0 ? `${parts.join(", ")}.` : "There is nothing to check.";
}
