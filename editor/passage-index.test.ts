import fc from "fast-check";
import { expect, test } from "vitest";
import type { Passage } from "#domain/anchoring/selectors.ts";
import { passageIndex } from "./passage-index.ts";

const LENGTH = 120;
const passage = fc
  .record({ start: fc.nat(LENGTH), length: fc.integer({ min: 1, max: 60 }) })
  .map(({ start, length }): Passage => ({ start, end: start + length }));
const passages = fc
  .array(passage, { maxLength: 40 })
  .map((spans) => spans.sort((a, b) => a.start - b.start || b.end - a.end));
const indexOf = (spans: Passage[]) => passageIndex(spans, (each) => each);

test("the claims in a part of the text are those that overlap it", () => {
  fc.assert(
    fc.property(passages, passage, (spans, part) => {
      const shared = spans.filter(({ start, end }) => start < part.end && end > part.start);
      expect(indexOf(spans).overlapping(part)).toEqual(shared);
    }),
  );
});

test("the claims at an offset are those that cover its character", () => {
  fc.assert(
    fc.property(passages, fc.nat(LENGTH), (spans, offset) => {
      const covering = spans.filter(({ start, end }) => start <= offset && offset < end);
      fc.pre(covering.length > 0);
      expect(indexOf(spans).at(offset)).toEqual(covering);
    }),
  );
});

test("a cursor after a claim is at that claim, unless another claim begins there", () => {
  const index = indexOf([{ start: 0, end: 4 }]);
  expect(index.at(4)).toEqual([{ start: 0, end: 4 }]);
  expect(index.at(5)).toEqual([]);
});

test("a text without claims has no claim at any offset", () => {
  expect(indexOf([]).overlapping({ start: 0, end: LENGTH })).toEqual([]);
  expect(indexOf([]).at(0)).toEqual([]);
});
