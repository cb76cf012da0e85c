import { expect, test } from "vitest";
import { wordsAfter, wordsBefore } from "./passage-context.ts";

test("the words around a passage have no cut word, and an ellipsis where the text goes on", () => {
  expect(wordsBefore("efore the lamp on the pier went ")).toBe("…the lamp on the pier went ");
  expect(wordsAfter(" and the boats came in before the")).toBe(" and the boats came in before…");
});

test("the words around a passage are those of its own block", () => {
  expect(wordsBefore("What the guides say\n\nGuides say ")).toBe("Guides say ");
  expect(wordsBefore("is all that the guides will say\n\n")).toBe("");
  expect(wordsAfter(", they say.\n\nThe next paragraph is")).toBe(", they say.");
});

test("a text that begins or ends near a passage is not cut", () => {
  expect(wordsBefore("High water: ")).toBe("High water: ");
  expect(wordsAfter(" needs no table.")).toBe(" needs no table.");
});
