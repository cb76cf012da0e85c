import type { Bench } from "./bench.ts";
import { textFormatBench } from "./exports/text-format.ts";

/** Exports claims as W3C, read while they are written. */
export const bench: Bench = {
  ...textFormatBench("w3c"),
  needs: "database",
};
