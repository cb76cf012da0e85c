import { expect, test } from "vitest";
import { canonicalText, type DocumentNode } from "#domain/document.ts";
import { blocksOf, formattingOf, stylesOf } from "./blocks.ts";

const formattingOfLines = (...lines: DocumentNode[][]) => {
  const document: DocumentNode = { type: "doc", content: lines.map((content) => ({ type: "paragraph", content })) };
  return formattingOf(canonicalText(document), blocksOf(document), stylesOf(document));
};
const plain = (text: string): DocumentNode => ({ type: "text", text });
const struck = (text: string): DocumentNode => ({ type: "text", text, marks: [{ type: "strike" }] });

test("words that are struck out are another formatting of their own block only", () => {
  const before = formattingOfLines([plain("One here.")], [plain("Two there.")]);
  const after = formattingOfLines([plain("One here.")], [plain("Two "), struck("there.")]);
  expect(after[0]).toBe(before[0]);
  expect(after[1]).not.toBe(before[1]);
});

test("formatting in several pieces is the same as in one", () => {
  expect(formattingOfLines([struck("Two "), struck("there.")])).toEqual(formattingOfLines([struck("Two there.")]));
});
