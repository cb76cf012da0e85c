import type { Bench } from "./bench.ts";
import { textFormatBench } from "./exports/text-format.ts";

/** Exports claims as CSV, read while they are written. */
export const bench: Bench = {
  ...textFormatBench("csv"),
  needs: "database",
};
