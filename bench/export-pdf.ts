import type { Bench } from "./bench.ts";
import { renderedFormat } from "./exports/rendered-format.ts";

/** Makes a PDF file of an article with 500 claims. */
export const bench: Bench = {
  name: "export-pdf",
  needs: "nothing",
  run: () => renderedFormat("pdf", 5_000),
};
