import fc from "fast-check";
import { expect, test } from "vitest";
import { sentencesIn } from "./sentences.ts";
import { anyText } from "./testing/arbitrary.ts";
import { expectLinearTime } from "./testing/linear-time.ts";

test.each([
  ["abbreviations", "Dr. "],
  ["German abbreviations", "z. B. "],
  ["initials", "J. "],
  ["numbering", "1. "],
  ["citations", "It rose.[1][2] "],
  ["open quotation marks", "。「"],
  ["direct speech", "“Why?” he said. "],
  ["white space", "a. \n "],
  ["dots", "."],
  ["brackets", "["],
])("the time grows with the length of a block: %s", (_, piece) => {
  expectLinearTime({
    inputOf: (size) => piece.repeat(size / piece.length),
    run: (block) => [...sentencesIn(block)],
    size: 400_000,
    maxMs: 20_000,
  });
});

test("a long block has the sentences of its parts", () => {
  const part =
    "It rained. Mr. Smith of the U.S. Senate paid $3.5 million on Jan. 5. “Why?” he said. 彼は「行く。」と言った。 ";
  const shapes = [...sentencesIn(part)].map(({ start, end }) => part.slice(start, end));
  const block = part.repeat(100);
  const found = [...sentencesIn(block)].map(({ start, end }) => block.slice(start, end));
  expect(found).toEqual(Array.from({ length: 100 }, () => shapes).flat());
});

test("sentences are in order, and only white space and footnote marks stand between them", () => {
  const piece = fc.oneof(anyText, fc.constantFrom(". ", "。", "[1]", "¹ ", "“", "”", "「", "Dr. ", "Word ", "? "));
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const block = pieces.join("");
      let from = 0;
      for (const { start, end } of sentencesIn(block)) {
        expect(start).toBeGreaterThanOrEqual(from);
        expect(block.slice(from, start)).toMatch(/^[\s\u200b\ufeff[\]\p{N}*†‡,;–⁻-]*$/u);
        expect(block.slice(start, end)).toBe(block.slice(start, end).trim());
        expect(end).toBeGreaterThan(start);
        from = end;
      }
    }),
    { numRuns: 300 },
  );
});
