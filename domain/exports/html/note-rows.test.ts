import fc from "fast-check";
import { expect, test } from "vitest";
import { rowsOfNotes } from "./note-rows.ts";

test("a note that is not taller than its block is beside it", () => {
  expect(rowsOfNotes([100, 100, 100], [80, null, 90])).toEqual([{ row: 1, span: 1 }, null, { row: 3, span: 1 }]);
});

test("a taller note continues beside the blocks below, and the next begins where it ends", () => {
  expect(rowsOfNotes([100, 100, 100, 100], [150, 90, null, 10])).toEqual([
    { row: 1, span: 2 },
    { row: 3, span: 1 },
    null,
    { row: 4, span: 1 },
  ]);
});

test("a note that is longer than the rest of the text continues in the row below it, and the next follows it", () => {
  expect(rowsOfNotes([100, 100], [400, 90])).toEqual([
    { row: 1, span: 3 },
    { row: 4, span: 1 },
  ]);
});

test("no note begins above its block or overlaps another, whatever the heights", () => {
  const pairs = fc.array(fc.tuple(fc.nat(500), fc.option(fc.nat(900))));
  fc.assert(
    fc.property(pairs, (drawn) => {
      const placed = rowsOfNotes(
        drawn.map(([block]) => block),
        drawn.map(([, note]) => note),
      );
      let below = 1;
      for (const [index, rows] of placed.entries()) {
        if (!rows) continue;
        expect(rows.row).toBeGreaterThanOrEqual(Math.max(index + 1, below));
        expect(rows.span).toBeGreaterThan(0);
        below = rows.row + rows.span;
      }
    }),
  );
});
