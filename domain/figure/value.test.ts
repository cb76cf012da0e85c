import { expect, test } from "vitest";
import { durationInWords, valueInWords } from "./value.ts";

test("values are written as people read them, and what is not defined is no zero", () => {
  expect(valueInWords(4210, "count")).toBe("4,210");
  expect(valueInWords(0.426, "percent")).toBe("43%");
  expect(valueInWords(0.7434, "decimal")).toBe("0.74");
  expect(valueInWords(null, "decimal")).toBe("not defined");
});

test.each([
  [0, "0"],
  [0.001, "1 min"],
  [0.5, "30 min"],
  [1.99, "2 h"],
  [47, "47 h"],
  [48, "2 days"],
  [24_000, "1,000 days"],
])("%f hours are %s", (hours, words) => {
  expect(durationInWords(hours)).toBe(words);
});
