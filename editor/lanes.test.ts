import fc from "fast-check";
import { expect, test } from "vitest";
import type { Passage } from "#domain/anchoring/selectors.ts";
import { lanesOf } from "./lanes.ts";

const passages = fc
  .array(fc.record({ start: fc.nat(200), length: fc.integer({ min: 1, max: 60 }) }))
  .map((made) =>
    made
      .map(({ start, length }) => ({ start, end: start + length }))
      .sort((a, b) => a.start - b.start || b.end - a.end),
  );

const clashes = (made: Passage[], lanes: number[]) =>
  made.some((a, i) => made.some((b, j) => i < j && lanes[i] === lanes[j] && a.end > b.start && b.end > a.start));

test("passages beside each other share a lane, nested ones do not", () => {
  const made = [
    { start: 0, end: 20 },
    { start: 5, end: 10 },
    { start: 10, end: 15 },
    { start: 20, end: 30 },
  ];
  expect(lanesOf(made)).toEqual([0, 1, 1, 0]);
});

test("no two passages that overlap share a lane", () => {
  fc.assert(
    fc.property(passages, (made) => {
      expect(clashes(made, lanesOf(made))).toBe(false);
    }),
  );
});

test("where one more is marked the others stay in their lanes, and it gets one of its own", () => {
  fc.assert(
    fc.property(passages, fc.nat(), (made, which) => {
      fc.pre(made.length > 1);
      const added = which % made.length;
      const others = lanesOf(made.filter((_, at) => at !== added));
      const kept = made.map((_, at) => (at === added ? undefined : others[at < added ? at : at - 1]));
      const lanes = lanesOf(made, kept);
      expect(lanes.filter((_, at) => at !== added)).toEqual(others);
      expect(clashes(made, lanes)).toBe(false);
    }),
  );
});
