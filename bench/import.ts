import type { Bench } from "./bench.ts";
import { measureHostile } from "./import/hostile.ts";
import { measurePages } from "./import/pages.ts";

/** Articles from outside: what of real pages comes in, and what becomes of input that is made to do harm. */
export const bench: Bench = {
  name: "import",
  needs: "app",
  async run() {
    return [...(await measurePages()), ...(await measureHostile())];
  },
};
