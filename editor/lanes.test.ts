import fc from "fast-check";
import { expect, test } from "vitest";
import { lanesOf } from "./lanes.ts";

test("passages beside each other share a lane, nested ones do not", () => {
  const passages = [
    { start: 0, end: 20 },
    { start: 5, end: 10 },
    { start: 10, end: 15 },
    { start: 20, end: 30 },
  ];
  expect(lanesOf(passages)).toEqual([0, 1, 1, 0]);
});

test("no two passages that overlap share a lane", () => {
  const passage = fc.record({ start: fc.nat(200), length: fc.integer({ min: 1, max: 60 }) });
  fc.assert(
    fc.property(fc.array(passage), (made) => {
      const passages = made
        .map(({ start, length }) => ({ start, end: start + length }))
        .sort((a, b) => a.start - b.start);
      const lanes = lanesOf(passages);
      const drawn = passages.map((each, index) => ({ ...each, lane: lanes[index] }));
      const clash = drawn.some((a, i) => drawn.some((b, j) => i < j && a.lane === b.lane && a.end > b.start));
      expect(clash).toBe(false);
    }),
  );
});
