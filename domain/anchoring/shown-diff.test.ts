import fc from "fast-check";
import { expect, test } from "vitest";
import { shownDiff } from "./shown-diff.ts";
import { anyText } from "./testing/arbitrary.ts";
import { wordDiff } from "./word-diff.ts";

const textOf = (kinds: string[], { diff }: ReturnType<typeof shownDiff>) =>
  diff.flatMap(({ kind, text }) => (kinds.includes(kind) ? [text] : [])).join("");

test("short texts are compared as a whole", () => {
  fc.assert(
    fc.property(anyText, anyText, (before, after) => {
      expect(shownDiff(before, after)).toEqual({ diff: wordDiff(before, after), isExcerpt: false });
    }),
  );
});

const ARTICLE = Array.from({ length: 30_000 }, (_, at) => `word${at}`).join(" ");

test("of a whole article only the change is shown, with some words around it", () => {
  const after = ARTICLE.replace("word15000 ", "twelve new words ");
  const shown = shownDiff(ARTICLE, after);
  expect([textOf(["cut"], shown), textOf(["added"], shown)]).toEqual(["word15000 ", "twelve new words "]);
  expect(shown.isExcerpt).toBe(false);
  expect(textOf(["same"], shown)).toMatch(/^… word149\d\d .*word15001 .* …$/);
  expect(textOf(["same", "added"], shown).length).toBeLessThan(800);
});

test("words added at the end or cut at the start are shown as such", () => {
  const added = shownDiff(ARTICLE, `${ARTICLE} and more`);
  expect([textOf(["added"], added).trim(), textOf(["cut"], added)]).toEqual(["and more", ""]);
  const cut = shownDiff(`It began. ${ARTICLE}`, ARTICLE);
  expect([textOf(["added"], cut), textOf(["cut"], cut)]).toEqual(["", "It began. "]);
});

test("of changes that are too long the first words are shown, in a bounded time", () => {
  const other = ARTICLE.replaceAll("word", "phrase");
  const shown = shownDiff(ARTICLE, other);
  expect(shown.isExcerpt).toBe(true);
  expect(textOf(["cut"], shown).length + textOf(["added"], shown).length).toBeLessThan(2_100);
  const start = process.cpuUsage();
  for (let time = 0; time < 20; time += 1) shownDiff(ARTICLE, other);
  const shownMs = process.cpuUsage(start).user / 1_000 / 20;
  const whole = process.cpuUsage();
  wordDiff(ARTICLE, other);
  expect(shownMs).toBeLessThan(process.cpuUsage(whole).user / 1_000 / 4);
});
