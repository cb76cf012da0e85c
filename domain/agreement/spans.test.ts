import fc from "fast-check";
import { expect, test } from "vitest";
import { cohensKappa } from "./kappa.ts";
import { markedText, spanAgreement } from "./spans.ts";

const passages = fc.array(
  fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 12 })).map(([start, length]) => ({ start, end: start + length })),
);
const charactersOf = (marked: { start: number; end: number }[]) =>
  new Set(marked.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at)));

test("marked text is counted as if each character were looked at", () => {
  fc.assert(
    fc.property(passages, passages, (first, second) => {
      const [one, other] = [charactersOf(first), charactersOf(second)];
      const both = [...one].filter((at) => other.has(at)).length;
      expect(markedText(first, second)).toEqual({ both, onlyFirst: one.size - both, onlySecond: other.size - both });
    }),
  );
});

test("agreement about passages is 1 for the same text, 0 for other text, and not defined without any", () => {
  const here = [{ start: 0, end: 10 }];
  expect(spanAgreement(markedText(here, here))).toBe(1);
  expect(spanAgreement(markedText(here, [{ start: 10, end: 20 }]))).toBe(0);
  expect(spanAgreement(markedText(here, [{ start: 5, end: 15 }]))).toBe(0.5);
  expect(spanAgreement(markedText([], []))).toBeNull();
});

test("agreement about passages is what kappa tends to when most of the text is marked by nobody", () => {
  const marked = { both: 30, onlyFirst: 10, onlySecond: 20 };
  expect(
    cohensKappa([
      [30, 10],
      [20, 10_000_000],
    ]),
  ).toBeCloseTo(spanAgreement(marked) ?? 0, 4);
});
