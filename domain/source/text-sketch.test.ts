import { expect, test } from "vitest";
import { areNearlyIdentical, textSketch } from "./text-sketch.ts";

const words = (count: number, seed: number) =>
  Array.from({ length: count }, (_, at) => `w${((at + 1) * 7919 * seed) % 10_007}`);
const isCopy = (one: string[], other: string[]) =>
  areNearlyIdentical(textSketch(one.join(" ")), textSketch(other.join(" ")));
const report = words(600, 1);

test("a text is a copy of itself, in any punctuation and letter case", () => {
  expect(isCopy(report, report)).toBe(true);
  expect(isCopy(report, [report.join(", ").toUpperCase()])).toBe(true);
});

test("a reprint with another first and last paragraph is a copy", () => {
  expect(isCopy(report, [...words(40, 2), ...report, ...words(40, 3)])).toBe(true);
});

test("other texts, and a text that quotes a third of the other, are no copies", () => {
  expect(isCopy(report, words(600, 5))).toBe(false);
  expect(isCopy(report, [...report.slice(0, 200), ...words(400, 5)])).toBe(false);
});

test("short texts are no copies", () => {
  expect(isCopy(words(20, 1), words(20, 1))).toBe(false);
  expect(isCopy([], [])).toBe(false);
});
