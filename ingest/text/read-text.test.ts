import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalText } from "#domain/document.ts";
import { RuleError } from "#domain/errors.ts";
import { readText } from "./read-text.ts";

const textOf = (input: string) => canonicalText({ type: "doc", content: readText(input).blocks });

test("a blank line separates paragraphs, and a line end inside a paragraph is a line break", () => {
  const { blocks } = readText("First line \nsecond line\n\n\n  Next paragraph\t\n");
  expect(blocks).toEqual([
    {
      type: "paragraph",
      content: [{ type: "text", text: "First line" }, { type: "hardBreak" }, { type: "text", text: "second line" }],
    },
    { type: "paragraph", content: [{ type: "text", text: "Next paragraph" }] },
  ]);
});

test("without any blank line, each line is a paragraph", () => {
  expect(textOf("One.\r\nTwo.\rThree.")).toBe("One.\n\nTwo.\n\nThree.");
});

test("the text stays the same, apart from white space and invisible characters", () => {
  const unit = fc.oneof(
    fc.constantFrom("a", "b", " ", "\n", "\n", "\r\n", "\t", "\u00a0", "é", "e\u0301", "א", "😀"),
    fc.string({ unit: "grapheme", maxLength: 1 }),
  );
  fc.assert(
    fc.property(fc.string({ unit }), (input) => {
      fc.pre(!input.includes("\0"));
      const visible = input.replaceAll(/[\s\p{Control}\ufeff]/gu, "");
      expect(textOf(input).replaceAll(/[\s\ufeff]/g, "")).toBe(visible);
    }),
    { numRuns: 500 },
  );
});

test("reading a text that was read before gives the same paragraphs", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("a", " ", "\n", "\n\n") }), (input) => {
      const once = textOf(`${input}\n\nend`);
      expect(textOf(`${once}\n\n`)).toBe(once);
    }),
  );
});

test.each([
  ["a NUL", "a\0b"],
  ["half of a surrogate pair", "a\udc00b"],
  ["ten million characters", "word ".repeat(2_000_000)],
  ["more lines than a book", "a\n".repeat(200_000)],
])("%s is refused immediately", (_name, input) => {
  expect(() => readText(input)).toThrow(RuleError);
});
