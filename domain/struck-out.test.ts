import { expect, test } from "vitest";
import type { DocumentNode } from "./document.ts";
import { isStruckOut, struckPassages } from "./struck-out.ts";

const struck = (text: string, ...more: ("bold" | "italic")[]): DocumentNode => ({
  type: "text",
  text,
  marks: [...more.map((type) => ({ type })), { type: "strike" }],
});
const plain = (text: string): DocumentNode => ({ type: "text", text });
const DOCUMENT: DocumentNode = {
  type: "doc",
  content: [
    { type: "paragraph", content: [plain("Prices "), struck("fell, "), struck("rose", "bold"), plain(" in May")] },
    { type: "paragraph", content: [struck(".")] },
  ],
};
const TEXT = "Prices fell, rose in May\n\n.";

test("neighbouring struck texts are one passage", () => {
  expect(struckPassages(DOCUMENT).map(({ start, end }) => TEXT.slice(start, end))).toEqual(["fell, rose", "."]);
});

test.each([
  ["Prices fell", true],
  ["rose", true],
  ["in May", false],
  [", ", false],
  [".", false],
])("%j is struck out: %j", (quote, expected) => {
  const start = TEXT.indexOf(quote);
  expect(isStruckOut(TEXT, struckPassages(DOCUMENT), { start, end: start + quote.length })).toBe(expected);
});
