import fc from "fast-check";
import { expect, test } from "vitest";
import { wordDiff } from "#domain/anchoring/word-diff.ts";
import { meaningChanges } from "./meaning-changes.ts";

const said = (before: string, after: string, language?: string) => meaningChanges(wordDiff(before, after), language);

test.each([
  ["12 boats sank.", "15 boats sank.", "The number changed: 12 → 15."],
  ["It cost $1.2 million.", "It cost $9.2 million.", "The number changed: $1.2 million → $9.2 million."],
  ["Prices rose by 5 %.", "Prices rose by 6 %.", "The number changed: 5 % → 6 %."],
  ["It cost two million.", "It cost two billion.", "The number changed: million → billion."],
  ["Twelve boats sank.", "Forty-two boats sank.", "The number changed: Twelve → Forty-two."],
  ["Boats sank.", "About 20 boats sank.", "A number was added: 20."],
  ["All 20 boats sank.", "All boats sank.", "A number was cut: 20."],
  ["The mayor signed it.", "The mayor has not signed it.", "A negation was added."],
  ["It isn't true.", "It is true.", "A negation was cut."],
  ["That is likely.", "That is unlikely.", "A negation was added."],
])("%s → %s: %s", (before, after, sentence) => {
  expect(said(before, after)).toEqual([sentence]);
});

test.each([
  ["It cost 1,200 euros.", "It cost 1200 euros."],
  ["12 boats sank.", "Twelve boats sank."],
  ["He did not sign.", "He didn't sign."],
  ["The mayor smiled.", "The major smiled."],
  ["Boats sank in 2019.", "In 2019 many boats sank."],
])("%s → %s changes neither a number nor a negation", (before, after) => {
  expect(said(before, after)).toEqual([]);
});

test("negations are known in the language of the article", () => {
  expect(said("Er hat unterschrieben.", "Er hat nicht unterschrieben.", "de-AT")).toEqual(["A negation was added."]);
  expect(said("Il a signé.", "Il n'a pas signé.", "fr")).toEqual(["A negation was added."]);
  expect(said("Foi no porto.", "Foi porto.", "pt")).toEqual([]);
});

test("several changes are told in the order of the text, and many are only counted", () => {
  expect(said("3 boats and 4 cars.", "5 boats and no cars.")).toEqual([
    "The number changed: 3 → 5.",
    "A number was cut: 4.",
    "A negation was added.",
  ]);
  const [before, after] = [1, 3].map((by) =>
    Array.from({ length: 9 }, (_, nth) => `boat ${nth * 10 + by} sank`).join(),
  );
  expect(said(before ?? "", after ?? "")).toHaveLength(4);
  expect(said(before ?? "", after ?? "").at(-1)).toBe("6 more changes of this kind.");
});

const texts = fc.array(fc.constantFrom("boats", "not", "12", "1,200", "sank", "never", "."), { maxLength: 20 });

test("words that stay change nothing", () => {
  fc.assert(
    fc.property(texts, (words) => {
      expect(said(words.join(" "), words.join(" "))).toEqual([]);
    }),
  );
});
