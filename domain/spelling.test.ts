import { expect, test } from "vitest";
import { commonSpelling, otherSpellings } from "./spelling.ts";

const PAIRS = [
  ["apologise", "apologize"],
  ["organisations", "organizations"],
  ["analysed", "analyzed"],
  ["colour", "color"],
  ["neighbourhood", "neighborhood"],
  ["harboured", "harbored"],
  ["centres", "centers"],
  ["dialogue", "dialog"],
  ["travelling", "traveling"],
  ["defence", "defense"],
  ["programme", "program"],
  ["grey", "gray"],
] as const;

test.each(PAIRS)("%s and %s are one word, and each is a spelling of the other", (british, american) => {
  expect(commonSpelling(british)).toBe(american);
  expect(commonSpelling(american)).toBe(american);
  expect(otherSpellings(british)).toContain(american);
  expect(otherSpellings(american)).toContain(british);
});

test.each([
  ["four", "for"],
  ["scoured", "scored"],
  ["scouring", "scoring"],
  ["prise", "prize"],
  ["pouring", "poring"],
])("%s and %s are two words", (one, other) => {
  expect(commonSpelling(one)).not.toBe(commonSpelling(other));
  expect(otherSpellings(one)).not.toContain(other);
  expect(otherSpellings(other)).not.toContain(one);
});

test("a word without another spelling has none", () => {
  for (const word of ["ferry", "four", "東京", "straße", "1912"]) expect(otherSpellings(word)).toEqual([]);
});
