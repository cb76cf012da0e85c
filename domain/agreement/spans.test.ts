import fc from "fast-check";
import { expect, test } from "vitest";
import { cohensKappa } from "./kappa.ts";
import { spanAgreement } from "./spans.ts";

test("agreement about passages is 1 for the same ones, 0 for others, and not defined without any", () => {
  expect(spanAgreement({ both: 7, onlyFirst: 0, onlySecond: 0 })).toBe(1);
  expect(spanAgreement({ both: 0, onlyFirst: 7, onlySecond: 0 })).toBe(0);
  expect(spanAgreement({ both: 0, onlyFirst: 0, onlySecond: 0 })).toBeNull();
});

test("agreement about passages is the harmonic mean of what each took up of the other’s, whoever comes first", () => {
  const count = fc.integer({ min: 1, max: 50 });
  fc.assert(
    fc.property(count, fc.nat(50), fc.nat(50), (both, onlyFirst, onlySecond) => {
      const [precision, recall] = [both / (both + onlyFirst), both / (both + onlySecond)];
      const expected = (2 * precision * recall) / (precision + recall);
      expect(spanAgreement({ both, onlyFirst, onlySecond })).toBeCloseTo(expected, 10);
      expect(spanAgreement({ both, onlyFirst: onlySecond, onlySecond: onlyFirst })).toBeCloseTo(expected, 10);
    }),
  );
});

test("agreement about passages is what kappa tends to when most passages are taken up by nobody", () => {
  const table = [
    [30, 10],
    [20, 10_000_000],
  ];
  expect(cohensKappa(table)).toBeCloseTo(spanAgreement({ both: 30, onlyFirst: 10, onlySecond: 20 }) ?? 0, 4);
});
