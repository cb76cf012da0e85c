import { OPERATOR } from "#domain/person.ts";
import { requestMissingCopies } from "#server/sources/archive.ts";
import { readArguments } from "./arguments.ts";
import { type Command, EXIT_SUCCESS } from "./command.ts";

export const archiveSources: Command = {
  name: "archive-sources",
  summary: "ask the outside archive for copies of the sources that claims rest on",
  usage: `Usage: galley archive-sources

Asks the archive of GALLEY_ARCHIVE_URL for a copy of each cited source of which no copy is known. A running Galley sends
the requests, at the pace that the archive bears, and records the address of each copy when the archive has confirmed it.

Exit codes: 0 done, 1 no archive is set up, 2 unknown arguments.`,
  run: async (args) => {
    readArguments(args, { options: {} });
    const count = await requestMissingCopies(OPERATOR);
    console.log(summary(count));
    return EXIT_SUCCESS;
  },
};

function summary(count: number): string {
  if (count === 0) return "No cited source lacks a copy.";
  return count === 1 ? "Asked for a copy of one source." : `Asked for copies of ${count.toLocaleString("en")} sources.`;
}
