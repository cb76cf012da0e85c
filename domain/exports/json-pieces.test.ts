import fc from "fast-check";
import { expect, test } from "vitest";
import { jsonPieces } from "./json-pieces.ts";

const plainData = fc
  .jsonValue({ maxDepth: 4 })
  .map((value): unknown => ({ value, left: undefined, list: [value, []] }));

test("pieces of JSON are together what JSON.stringify writes with an indentation of two", () => {
  fc.assert(
    fc.property(plainData, fc.nat(5), (value, levels) => {
      expect([...jsonPieces(value, "\n", levels)].join("")).toBe(JSON.stringify(value, null, 2));
    }),
  );
});

test("a large value is written in many small pieces", () => {
  const document = { content: Array.from({ length: 1000 }, () => ({ type: "paragraph", content: [] })) };
  expect(Math.max(...Array.from(jsonPieces(document, "\n", 2), ({ length }) => length))).toBeLessThan(100);
});
