import { expect, test } from "vitest";
import { wordDiff } from "#domain/anchoring/word-diff.ts";
import { changedPassages } from "./changed-passages.ts";

const FILLER = "The harbour is calm today. ".repeat(40);
const between = (before: string, after: string, max = 200) => changedPassages(wordDiff(before, after), max);
const textOf = (passage: { kind: string; text: string }[], left: string) =>
  passage
    .filter(({ kind }) => kind !== left)
    .map(({ text }) => text)
    .join("");

test("a change is given with some of the text around it", () => {
  const { passages, total } = between(`${FILLER}It turns at six. ${FILLER}`, `${FILLER}It turns at seven. ${FILLER}`);
  expect([passages.length, total]).toEqual([1, 1]);
  expect(textOf(passages[0] ?? [], "added")).toContain("It turns at six. The harbour");
  expect(textOf(passages[0] ?? [], "cut")).toContain("It turns at seven. The harbour");
  expect(textOf(passages[0] ?? [], "added").length).toBeLessThan(300);
});

test("changes far from each other are passages of their own, and near ones are together", () => {
  const [six, seven] = ["It turns at six. ", "It turns at seven. "];
  expect(between(six + FILLER + six, seven + FILLER + seven).passages).toHaveLength(2);
  expect(between(`${six}Calm. ${six}`, `${seven}Calm. ${seven}`).passages).toHaveLength(1);
});

test("only so many passages are given as asked for, with their number", () => {
  const texts = (word: string) => Array.from({ length: 5 }, () => `It turns at ${word}. ${FILLER}`).join("");
  const { passages, total } = between(texts("six"), texts("seven"), 3);
  expect([passages.length, total]).toEqual([3, 5]);
});

test("the same text has no changed passage", () => {
  expect(changedPassages([{ kind: "same", text: FILLER }], 9)).toEqual({ passages: [], total: 0 });
});
