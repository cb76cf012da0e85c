import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pagesOf, textParts } from "./text-parts.ts";

const ofPage = (text: string, mainEnd = text.length) => textParts({ text, pageStarts: [], mainEnd });

test("each page of a PDF is a part with its number, an empty one too", () => {
  const text = "one\ntwo\n\n\n\nthree";
  expect(textParts({ text, pageStarts: [0, 9, 11], mainEnd: text.length })).toEqual([
    { start: 0, end: 7, page: 1, isSurrounding: false },
    { start: 11, end: 11, page: 2, isSurrounding: false },
    { start: 11, end: 16, page: 3, isSurrounding: false },
  ]);
});

test("what follows the main text of a page is told apart", () => {
  expect(ofPage("Main text.\n\nMenu", 10)).toEqual([
    { start: 0, end: 10, page: null, isSurrounding: false },
    { start: 12, end: 16, page: null, isSurrounding: true },
  ]);
});

test("a long text is divided at empty lines, and every character that is no white space is in one part", () => {
  const paragraph = fc.string({ minLength: 1, maxLength: 6000, unit: fc.constantFrom("a", "b ", "\n", "c") });
  fc.assert(
    fc.property(fc.array(paragraph, { maxLength: 8 }), fc.nat(), (paragraphs, at) => {
      const text = paragraphs.join("\n\n");
      const parts = ofPage(text, at % (text.length + 1));
      const squeezed = parts.map(({ start, end }) => text.slice(start, end)).join("");
      expect(squeezed.replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
      expect(Math.max(0, ...parts.map(({ start, end }) => end - start))).toBeLessThanOrEqual(8_000);
    }),
    { numRuns: 60 },
  );
});

describe("the page of a passage", () => {
  test.each([
    [{ start: 0, end: 5 }, "Page 1"],
    [{ start: 8, end: 12 }, "Pages 1–2"],
    [{ start: 10, end: 12 }, "Page 2"],
  ])("%o is %s", (passage, page) => expect(pagesOf([0, 10], passage)).toBe(page));

  test("is not known where there are no pages", () => expect(pagesOf([], { start: 0, end: 5 })).toBeNull());
});
