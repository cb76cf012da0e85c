import fc from "fast-check";
import { expect, test } from "vitest";
import { rowsOfNotes } from "./note-rows.ts";

test("a note that is no higher than its block stands beside it", () => {
  expect(rowsOfNotes([100, 100, 100], [80, null, 90])).toEqual([{ row: 1, span: 1 }, null, { row: 3, span: 1 }]);
});

test("a higher note runs on beside the blocks below, and the next begins where it ends", () => {
  expect(rowsOfNotes([100, 100, 100, 100], [150, 90, null, 10])).toEqual([
    { row: 1, span: 2 },
    { row: 3, span: 1 },
    null,
    { row: 4, span: 1 },
  ]);
});

test("a note that the text is too short for runs into the row below its end, and the next follows it", () => {
  expect(rowsOfNotes([100, 100], [400, 90])).toEqual([
    { row: 1, span: 3 },
    { row: 4, span: 1 },
  ]);
});

test("no note stands above its block or on another note, whatever the heights", () => {
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
