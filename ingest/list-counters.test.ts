import { expect, test } from "vitest";
import { counterText } from "./list-counters.ts";

test.each([
  ["arabic-indic", 12, "١٢"],
  ["devanagari", 305, "३०५"],
  ["cjk-decimal", 20, "二〇"],
  ["cjk-ideographic", 1, "一"],
  ["japanese-informal", 10, "十"],
  ["cjk-ideographic", 99, "九十九"],
  ["cjk-heavenly-stem", 3, "丙"],
  ["lower-greek", 2, "β"],
  ["hebrew", 15, "טו"],
  ["hebrew", 118, "קיח"],
  ["decimal", 3, null],
  ["cjk-heavenly-stem", 11, null],
  ["hebrew", 0, null],
])("%s writes %i as %s", (style, value, text) => {
  expect(counterText(value, style)).toBe(text);
});
