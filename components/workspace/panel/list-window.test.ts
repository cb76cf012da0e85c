import fc from "fast-check";
import { expect, test } from "vitest";
import { CHUNK_SIZE, chunkHeights, chunksBetween, partsOf } from "./list-window.ts";

const NOTHING = new Map<number, number>();

test("the parts of a list cover all of its items, once and in order", () => {
  fc.assert(
    fc.property(fc.nat(400), fc.array(fc.nat(20)), (count, there) => {
      const parts = partsOf(count, chunkHeights(count, NOTHING), (chunk) => there.includes(chunk));
      const items = parts.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at));
      expect(items).toEqual(Array.from({ length: count }, (_, at) => at));
    }),
  );
});

test("the rendered items and the space for the rest are as tall as the whole list", () => {
  fc.assert(
    fc.property(fc.nat(400), fc.array(fc.nat(20)), (count, there) => {
      const heights = chunkHeights(count, NOTHING);
      const isThere = (chunk: number) => there.includes(chunk);
      const room = partsOf(count, heights, isThere).reduce((sum, part) => sum + (part.room ?? 0), 0);
      const rendered = heights.filter((_, chunk) => isThere(chunk)).reduce((sum, height) => sum + height, 0);
      expect(room + rendered).toBeCloseTo(heights.reduce((sum, height) => sum + height, 0));
    }),
  );
});

test("a chunk is visible if any part of it is", () => {
  const heights = [100, 100, 100, 100];
  expect(chunksBetween(heights, 150, 250)).toEqual([1, 2]);
  expect(chunksBetween(heights, -500, 50)).toEqual([0, 0]);
  expect(chunksBetween(heights, 900, 1_000)).toEqual([3, 3]);
  expect(chunksBetween([], 0, 900)).toEqual([0, 0]);
});

test("unmeasured chunks are estimated from the measured ones", () => {
  expect(chunkHeights(CHUNK_SIZE * 2 + 1, new Map([[0, CHUNK_SIZE * 50]]))).toEqual([
    CHUNK_SIZE * 50,
    CHUNK_SIZE * 50,
    50,
  ]);
});
