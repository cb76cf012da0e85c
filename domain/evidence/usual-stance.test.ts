import { expect, test } from "vitest";
import { DEFAULT_SCALE, rating } from "#domain/testing/ratings.ts";
import { usualStance } from "./usual-stance.ts";

test.each([
  ["false", "refutes"],
  ["mostly-false", "refutes"],
  ["mixed", null],
  ["mostly-true", "supports"],
  ["true", "supports"],
  ["unproven", null],
  ["not-checkable", null],
  [null, null],
  ["unknown", null],
])("evidence on a claim that is rated %j most often says %j", (key, stance) =>
  expect(usualStance(key, DEFAULT_SCALE)).toBe(stance),
);

test("a scale with one value has no middle", () => expect(usualStance("yes", [rating("yes", 1)])).toBeNull());
