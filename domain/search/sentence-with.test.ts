import fc from "fast-check";
import { expect, test } from "vitest";
import { sentenceWith } from "./sentence-with.ts";
import type { TermWords } from "./term-words.ts";

const term = (words: string, stems: string[] = [], isBeginning = false): TermWords => ({
  ...{ text: words, isPhrase: false, words: words.split(" "), stems },
  ...{ isBeginning, isCommon: false },
});

const TEXT =
  "The harbour opened in 1912.\nÉlodie Krüger counts ferries. The ferry sails at six, the mayor said. It rained.";
const shown = (...terms: TermWords[]) => {
  const found = sentenceWith(TEXT, terms);
  return found && [found.before, found.exact, found.after];
};

test("a hit is shown in the sentence that has most of the words", () => {
  expect(shown(term("ferry", ["ferri"]), term("mayor"))).toEqual(["The ", "ferry sails at six, the mayor", " said."]);
});

test("words are found without accents, by their stems and by their beginnings", () => {
  expect(shown(term("kruger"))).toEqual(["Élodie ", "Krüger", " counts ferries."]);
  expect(shown(term("counted", ["count"]))?.[1]).toBe("counts");
  expect(shown(term("harb", [], true))?.[1]).toBe("harbour");
  expect(shown(term("bridge"))).toBeNull();
});

test("the words of a phrase stand together", () => {
  expect(shown(term("the mayor said"))).toEqual(["The ferry sails at six, ", "the mayor said", "."]);
  expect(shown(term("mayor the"))).toBeNull();
});

test("a long sentence is cut between words", () => {
  const [before, after] = ["September ".repeat(30), " Matterhorn".repeat(30)];
  const found = sentenceWith(`${before}ferry${after}.`, [term("ferry")]);
  expect(found?.before).toMatch(/^…(?:September )+$/);
  expect(found?.after).toMatch(/^(?: Matterhorn)+…$/);
});

test("a run of characters without spaces is found in a longer one", () => {
  const tokyo: TermWords = { ...term(""), words: ["東京", "京都", "都"] };
  const found = sentenceWith("首都は昔から東京都です。", [tokyo]);
  expect([found?.exact, found?.passage]).toEqual(["東京都", { start: 6, end: 9 }]);
});

test("what is shown stands in the text, and the marks in what is shown", () => {
  const word = fc.constantFrom("ferry", "Ferries", "mayor", "said", "a", "b.", "🙂", "\n");
  fc.assert(
    fc.property(fc.array(word, { maxLength: 400 }), (words) => {
      const text = words.join(" ");
      const found = sentenceWith(text, [term("ferry", ["ferri"]), term("mayor")]);
      expect(found === null).toBe(!/ferr|mayor/i.test(text));
      if (!found) return;
      expect(text.slice(found.passage.start, found.passage.end)).toBe(found.exact);
      for (const { start, end } of found.marks)
        expect(found.exact.slice(start, end)).toMatch(/^(ferry|ferries|mayor)$/i);
      expect(found.before.length + found.exact.length + found.after.length).toBeLessThan(600);
    }),
  );
});
