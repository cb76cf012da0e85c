import fc from "fast-check";
import { expect, test } from "vitest";
import { shownWords } from "./long-words.ts";

test("the white space around a change is no part of it", () => {
  expect(shownWords(" and no lorry. ")).toEqual({
    ...{ before: " ", begin: "and no lorry.", leftOut: 0, end: "", after: " " },
  });
  expect(shownWords(" ")).toMatchObject({ before: " ", begin: "", after: "" });
});

test("of many words both ends are shown in whole words, with how many are left out", () => {
  const { begin, leftOut, end } = shownWords("bridge ".repeat(50_000));
  expect([begin, leftOut, end]).toEqual([Array(57).fill("bridge").join(" "), 49_886, begin]);
});

test("no word of a text that is shown as a whole is lost", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => {
      const { before, begin, end, after } = shownWords(text);
      expect(before + begin + end + after).toBe(text);
    }),
  );
});
