import type { Bench } from "./bench.ts";
import { renderedFormat } from "./exports/rendered-format.ts";

/** Makes a Word file of an article with 500 claims. */
export const bench: Bench = {
  name: "export-docx",
  needs: "nothing",
  run: () => renderedFormat("docx", 2_000),
};
