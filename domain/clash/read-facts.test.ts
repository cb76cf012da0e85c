import { expect, test } from "vitest";
import type { NumberFact } from "./fact.ts";
import { readFacts } from "./read-facts.ts";

const numbersOf = (sentence: string, language = "en") =>
  readFacts(sentence, language, null)
    .filter((fact): fact is NumberFact => fact.about === "number")
    .map(({ value, unit }) => [value, unit]);
const wordsOf = (sentence: string, published: string | null = null) =>
  readFacts(sentence, "en", published).map(({ about, words }) => [about, words]);

test.each([
  [
    "He paid £2.5bn and $3m.",
    [
      [2.5e9, "£"],
      [3e6, "$"],
    ],
  ],
  ["Some 1,234,500 people fled.", [[1_234_500, "person"]]],
  [
    "One hundred and twenty-five ships left, and two dozen boats.",
    [
      [125, "ships"],
      [24, "boats"],
    ],
  ],
  [
    "Half of the voters and two thirds of the members agree.",
    [
      [50, "%"],
      [200 / 3, "%"],
    ],
  ],
  ["Half a million people marched.", [[500_000, "person"]]],
  [
    "It is 7.2 per cent, or 0.4 percentage points more.",
    [
      [7.2, "%"],
      [0.4, "point"],
    ],
  ],
])("%s", (sentence, expected) => {
  const found = numbersOf(sentence);
  expect(found.map(([value]) => value)).toEqual(expected.map(([value]) => expect.closeTo(value as number)));
});

test("a comma is a decimal point in languages that write it so", () => {
  expect(numbersOf("Die Quote liegt bei 7,25 % oder 1.200 €.", "de")).toEqual([
    [7.25, "%"],
    [1200, "€"],
  ]);
});

test("digits of Arabic, Hindi and Thai are read", () => {
  for (const [sentence, language] of [
    ["قتل ١٢ شخصا", "ar"],
    ["१२ लोग मारे गए", "hi"],
    ["มีผู้เสียชีวิต ๑๒ คน", "th"],
  ] as const)
    expect(numbersOf(sentence, language).map(([value]) => value)).toEqual([12]);
});

test("days, years and times are no quantities", () => {
  expect(wordsOf("On 4 March 2021 at 7.30pm GMT, and again in 1998, Dec. 12 and Tuesday, it rang at 19:05.")).toEqual([
    ["day", "4 March 2021"],
    ["time", "7.30pm"],
    ["year", "1998"],
    ["day", "Dec. 12"],
    ["day", "Tuesday"],
    ["time", "19:05"],
  ]);
});

test("yesterday is a day where the day of the article is known", () => {
  expect(wordsOf("It rained yesterday.")).toEqual([]);
  expect(readFacts("It rained yesterday.", "en", "2026-03-01")).toMatchObject([{ year: 2026, month: 2, day: 28 }]);
});

test("a weekday is the last one, and the next one where the sentence looks ahead", () => {
  const dayOf = (sentence: string) => readFacts(sentence, "en", "2026-03-11").map((fact) => "day" in fact && fact.day);
  expect([dayOf("The trial began on Monday."), dayOf("The trial will begin on Monday.")]).toEqual([[9], [16]]);
});

test("a sentence without end is not read", () => {
  expect(readFacts("12 people ".repeat(5_000), "en", null)).toEqual([]);
});
