import fc from "fast-check";
import { expect, test } from "vitest";
import { indexAfterMove, moved } from "./evidence-list.ts";

test("an item is moved, and every other is found at its new index", () => {
  const list = [0, 1, 2, 3, 4];
  const index = fc.integer({ min: 0, max: 4 });
  fc.assert(
    fc.property(index, index, index, (from, to, other) => {
      const result = moved(list, from, to);
      expect(result[to]).toBe(from);
      expect(result[indexAfterMove(other, from, to)]).toBe(other);
    }),
  );
});
