import type { Bench } from "./bench.ts";
import { measureHostile } from "./import/hostile.ts";
import { measurePages } from "./import/pages.ts";

/** Imports real pages and compares their text with what it should be; imports hostile files while others work. */
export const bench: Bench = {
  name: "import",
  needs: "app",
  async run() {
    return [...(await measurePages()), ...(await measureHostile())];
  },
};
