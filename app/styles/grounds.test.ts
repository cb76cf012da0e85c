import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { BACKGROUNDS } from "#domain/rating/contrast.ts";

test("the grounds on which the colours of ratings are measured are those of the style sheet", () => {
  const css = readFileSync(join(import.meta.dirname, "tokens.css"), "utf8");
  const groundOf = (name: string) => css.match(new RegExp(`--${name}: light-dark\\((#\\w+), (#\\w+)\\)`))?.slice(1);
  const pairs = ["paper", "raised", "hover"].map(groundOf);
  expect(pairs.map((pair) => pair?.[0])).toEqual(BACKGROUNDS.light);
  expect(pairs.map((pair) => pair?.[1])).toEqual(BACKGROUNDS.dark);
});
