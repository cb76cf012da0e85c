import { expect, test } from "vitest";
import { findInText, foldText } from "./find-in-text.ts";
import { quotedPassage, quotedWords } from "./quoted-words.ts";

const TEXT = "The harbour handled 4,210 ships,\nwhich is more than in the year be-\nfore. Well-known\nports grew.";
const between = (from: string, to: string) => ({ start: TEXT.indexOf(from), end: TEXT.indexOf(to) + to.length });

test("a selection becomes a quote of whole words without line breaks", () => {
  const passage = quotedPassage(TEXT, between("arbour", "4,2"));
  expect(passage && quotedWords(TEXT, passage)).toBe("harbour handled 4,210");
  expect(quotedWords(TEXT, between("ships", "fore"))).toBe("ships, which is more than in the year before");
  expect(quotedWords(TEXT, between("Well", "grew"))).toBe("Well-known ports grew");
});

test("white space is no quote", () => expect(quotedPassage("a \n b", { start: 1, end: 3 })).toBeNull());

test("a search finds words in any letter case, across line breaks", () => {
  const found = findInText(foldText(TEXT), " SHIPS, which ").map(({ start, end }) => TEXT.slice(start, end));
  expect(found).toEqual(["ships,\nwhich"]);
  expect(findInText(foldText(TEXT), "w").length).toBe(4);
  expect(findInText(foldText(TEXT), "  ")).toEqual([]);
});
