import fc from "fast-check";
import { expect, test } from "vitest";
import { nameBeingTyped, piecesOf, withName } from "./mentions.ts";

test("a name is being typed after an @ that begins a word", () => {
  expect(nameBeingTyped("Ask @Ro", 7)).toEqual({ at: 4, typed: "Ro" });
  expect(nameBeingTyped("@", 1)).toEqual({ at: 0, typed: "" });
  expect(nameBeingTyped("Ask @Robin Re", 13)).toEqual({ at: 4, typed: "Robin Re" });
  expect(nameBeingTyped("robin@newsroom", 14)).toBeNull();
  expect(nameBeingTyped("Ask @Robin Reviewer now", 23)).toBeNull();
});

test("a chosen name replaces what was typed", () => {
  expect(withName("Ask @Ro please", 7, 4, "Robin Ray")).toEqual({ text: "Ask @Robin Ray please", cursor: 15 });
});

test("mentioned names are split from the text, longer ones first", () => {
  expect(piecesOf("@Robin Ray and @Robin agree", ["Robin", "Robin Ray"])).toEqual([
    { at: 0, text: "@Robin Ray", isName: true },
    { at: 10, text: " and ", isName: false },
    { at: 15, text: "@Robin", isName: true },
    { at: 21, text: " agree", isName: false },
  ]);
});

test("the pieces joined are the text", () => {
  const law = fc.property(fc.string(), fc.array(fc.string()), (text, names) => {
    const pieces = piecesOf(text, names);
    expect(pieces.map((piece) => piece.text).join("")).toBe(text);
    expect(pieces.every((piece) => text.startsWith(piece.text, piece.at))).toBe(true);
  });
  fc.assert(law);
});
