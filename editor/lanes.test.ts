import fc from "fast-check";
import { expect, test } from "vitest";
import type { Passage } from "#domain/anchoring/selectors.ts";
import { assignLanes } from "./lanes.ts";

const passages = fc
  .array(fc.record({ start: fc.nat(200), length: fc.integer({ min: 1, max: 60 }) }))
  .map((spans) =>
    spans
      .map(({ start, length }) => ({ start, end: start + length }))
      .sort((a, b) => a.start - b.start || b.end - a.end),
  );

const haveConflict = (spans: Passage[], lanes: number[]) =>
  spans.some((a, i) => spans.some((b, j) => i < j && lanes[i] === lanes[j] && a.end > b.start && b.end > a.start));

test("adjacent passages share a lane, nested ones do not", () => {
  const spans = [
    { start: 0, end: 20 },
    { start: 5, end: 10 },
    { start: 10, end: 15 },
    { start: 20, end: 30 },
  ];
  expect(assignLanes(spans)).toEqual([0, 1, 1, 0]);
});

test("overlapping passages have different lanes", () => {
  fc.assert(
    fc.property(passages, (spans) => {
      expect(haveConflict(spans, assignLanes(spans))).toBe(false);
    }),
  );
});

test("an added passage does not change the lanes of the others", () => {
  fc.assert(
    fc.property(passages, fc.nat(), (spans, which) => {
      fc.pre(spans.length > 1);
      const added = which % spans.length;
      const others = assignLanes(spans.filter((_, at) => at !== added));
      const previous = spans.map((_, at) => (at === added ? undefined : others[at < added ? at : at - 1]));
      const lanes = assignLanes(spans, previous);
      expect(lanes.filter((_, at) => at !== added)).toEqual(others);
      expect(haveConflict(spans, lanes)).toBe(false);
    }),
  );
});
