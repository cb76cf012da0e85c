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
  .map((made) => made.sort((a, b) => a.start - b.start || b.end - a.end));
const indexOf = (made: Passage[]) => passageIndex(made, (each) => each);

test("the claims over a part of the text are those that share a character with it", () => {
  fc.assert(
    fc.property(passages, passage, (made, part) => {
      const shared = made.filter(({ start, end }) => start < part.end && end > part.start);
      expect(indexOf(made).over(part)).toEqual(shared);
    }),
  );
});

test("the claims at an offset are those that cover its character", () => {
  fc.assert(
    fc.property(passages, fc.nat(LENGTH), (made, offset) => {
      const covering = made.filter(({ start, end }) => start <= offset && offset < end);
      fc.pre(covering.length > 0);
      expect(indexOf(made).at(offset)).toEqual(covering);
    }),
  );
});

test("a cursor behind a claim, before words without one, is at that claim", () => {
  const index = indexOf([{ start: 0, end: 4 }]);
  expect(index.at(4)).toEqual([{ start: 0, end: 4 }]);
  expect(index.at(5)).toEqual([]);
});

test("a text without claims has none anywhere", () => {
  expect(indexOf([]).over({ start: 0, end: LENGTH })).toEqual([]);
  expect(indexOf([]).at(0)).toEqual([]);
});
