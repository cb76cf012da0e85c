import fc from "fast-check";
import { expect, test } from "vitest";
import { findClashes } from "./find-clashes.ts";
import { readSentences } from "./stated-sentence.ts";
import { LABELLED_PAIRS } from "./testing/labelled-pairs.ts";

const read = (text: string, publishedAt: string | null = null, language = "en") =>
  readSentences({ text, language, publishedAt });
const between = (one: string, other: string, days: [string | null, string | null] = [null, null]) =>
  findClashes(read(one, days[0]), read(other, days[1])).map(({ kind, facts }) => [
    kind,
    ...facts.map(({ words }) => words),
  ]);

const SENTENCES = LABELLED_PAIRS.flatMap(([, one, other]) => [one, other]);
const articleText = fc
  .array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 20 })
  .map((sentences) => sentences.join("\n\n"));

test("the clashes of two articles do not depend on which of them comes first", () => {
  const seen = (one: string, other: string, isTurned: boolean) =>
    findClashes(read(one), read(other))
      .map(({ kind, sentences, facts }) => {
        const sides = sentences.map(({ passage }, side) => `${passage.start}: ${facts[side]?.words}`);
        return [kind, ...(isTurned ? sides.reverse() : sides)].join(" | ");
      })
      .sort();
  fc.assert(
    fc.property(articleText, articleText, (one, other) => {
      expect(seen(one, other, false)).toEqual(seen(other, one, true));
    }),
  );
});

test("an article never clashes with itself", () => {
  fc.assert(
    fc.property(fc.constantFrom(...SENTENCES), (text) => {
      expect(between(text, text)).toEqual([]);
    }),
  );
});

test("percent and percentage points are not the same", () => {
  expect(between("Rents in Calder rose by 5%.", "Rents in Calder rose by 5 percentage points.")).toEqual([
    ["number", "5%", "5 percentage points"],
  ]);
});

test("weekdays are placed by the day of the article", () => {
  const [monday, twelfth] = ["Mayor Ortiz signed the treaty on Monday.", "Mayor Ortiz signed the treaty on 9 March."];
  expect(between(monday, twelfth, ["2026-03-10", null])).toEqual([]);
  expect(between(monday, twelfth, ["2026-03-17", null])).toEqual([["date", "Monday", "9 March"]]);
});

test("Wednesday in Auckland can be Tuesday in London, but not Wednesday in London and Tuesday in Auckland", () => {
  const on = (day: string) => `Minister Hale resigned on ${day}, after the leak.`;
  expect(between(on("Wednesday (Auckland time)"), on("Tuesday, London time"))).toMatchObject([
    ["zone", "Wednesday", "Tuesday"],
  ]);
  expect(between(on("Wednesday, London time"), on("Tuesday (Auckland time)"))).toMatchObject([
    ["date", "Wednesday", "Tuesday"],
  ]);
});

test("digits of other scripts are read", () => {
  expect(
    findClashes(read("في حريق ماريبور قتل ١٢ شخصا", null, "ar"), read("في حريق ماريبور قتل ١٥ شخصا", null, "ar")),
  ).toMatchObject([{ kind: "number", facts: [{ value: 12 }, { value: 15 }] }]);
});

test("each statement clashes with the most similar one only", () => {
  const one = "The fire at the Marlow mill killed 12 people on the night shift.\n\nThe fire killed 12 people.";
  expect(between(one, "The fire at the Marlow mill killed 15 people on the night shift.")).toEqual([
    ["number", "12 people", "15 people"],
  ]);
});

test("ten thousand sentences are compared with as many in a time that does not explode", () => {
  const long = read(
    Array.from(
      { length: 10_000 },
      (_, nth) => `The fire at mill ${nth} of Marlow killed ${(nth % 90) + 2} people.`,
    ).join("\n\n"),
  );
  expect(long.length).toBe(10_000);
  expect(Array.isArray(findClashes(long, long))).toBe(true);
});
