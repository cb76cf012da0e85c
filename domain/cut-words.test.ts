import { expect, test } from "vitest";
import { withoutCutEnd, withoutCutStart } from "./cut-words.ts";

test.each([
  ["ber 2024 the government", "2024 the government"],
  [" the government", "the government"],
  ["東京都です", "東京都です"],
  ["", ""],
])("%j begins with a whole word", (text, expected) => {
  expect(withoutCutStart(text)).toBe(expected);
});

test.each([
  ["the govern", "the"],
  ["the government ", "the government"],
  ["東京都です", "東京都です"],
])("%j ends with a whole word", (text, expected) => {
  expect(withoutCutEnd(text)).toBe(expected);
});
