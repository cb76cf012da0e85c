import fc from "fast-check";
import { expect, test } from "vitest";
import { codePointsIn } from "./code-points.ts";

const long = fc
  .tuple(fc.string({ unit: "binary", minLength: 1 }), fc.integer({ min: 1, max: 3000 }))
  .map(([text, times]) => text.repeat(times).slice(0, 20_000));

test("passages are counted as the code points of the text, however long it is", () => {
  fc.assert(
    fc.property(long, fc.nat(), fc.nat(), (text, a, b) => {
      const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [number, number];
      // An offset within a surrogate pair belongs to no passage.
      const cut = (offset: number) => (/[\ud800-\udbff]$/.test(text.slice(0, offset)) ? offset + 1 : offset);
      const passage = { start: Math.min(cut(start), text.length), end: Math.min(cut(end), text.length) };
      const counted = codePointsIn(text)(passage);
      expect([...text].slice(counted.start, counted.end).join("")).toBe(text.slice(passage.start, passage.end));
    }),
  );
});
