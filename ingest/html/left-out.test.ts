import { expect, test } from "vitest";
import { LeftOutTally } from "./left-out.ts";

test("where words are too many to list, their number is told", () => {
  const leftOut = new LeftOutTally();
  for (let count = 0; count < 6; count += 1) leftOut.add("comment", 1, ["A mill. ".repeat(100_000)]);
  expect(leftOut.toList().map(({ what, texts }) => [what, texts?.length])).toEqual([
    ["6 comments in the margin", 5],
    ["800,000 more characters, too many to list", undefined],
  ]);
});
