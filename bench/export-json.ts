import type { Bench } from "./bench.ts";
import { textFormatBench } from "./exports/text-format.ts";

/** Exports claims as JSON, read while they are written. */
export const bench: Bench = {
  ...textFormatBench("json"),
  needs: "database",
};
