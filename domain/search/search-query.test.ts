import fc from "fast-check";
import { expect, test } from "vitest";
import { daysOfDate, isEmptySearch, parseSearch, type SearchQuery } from "./search-query.ts";

const RATINGS = [
  { key: "false", label: "False" },
  { key: "mostly-false", label: "Mostly false" },
];
const read = (typed: string): Partial<SearchQuery> =>
  Object.fromEntries(
    Object.entries(parseSearch(typed, RATINGS)).filter(([, value]) => value !== null && value.length > 0),
  );

const word = (text: string) => ({ text, isPhrase: false });
const phrase = (text: string) => ({ text, isPhrase: true });

test.each<[string, Partial<SearchQuery>]>([
  ["harbour ferry", { terms: [word("harbour"), word("ferry")] }],
  ['"harbour ferry" toll', { terms: [phrase("harbour ferry"), word("toll")] }],
  ["„Fähren im Hafen“ -Zoll", { terms: [phrase("Fähren im Hafen")], excluded: [word("Zoll")] }],
  ['toll -"state ferry"', { terms: [word("toll")], excluded: [phrase("state ferry")] }],
  ['from:"The Harbour Post" toll by:mayor', { terms: [word("toll")], from: "The Harbour Post", by: "mayor" }],
  ["rating:false", { rating: "false" }],
  ['rating:"mostly false"', { rating: "mostly-false" }],
  ["KIND:Claims toll", { terms: [word("toll")], kind: "claim" }],
  ["before:2026-03 after:2025 toll", { terms: [word("toll")], before: "2026-03", after: "2025" }],
  ["before:yesterday", { terms: [word("before yesterday")], unread: ["before:yesterday"] }],
  ["rating:odd", { terms: [word("rating odd")], unread: ["rating:odd"] }],
  ["-from:post", { terms: [word("from post")], unread: ["-from:post"] }],
  ["at 10:30", { terms: [word("at"), word("10:30")] }],
  ["note:this", { terms: [word("note this")] }],
  ['"never closed', { terms: [word("never"), word("closed")] }],
  ['… - " :', {}],
])("%s is read as it is meant", (typed, query) => expect(read(typed)).toEqual(query));

const part = fc.constantFrom("ferry", '"a toll"', "-tax", "from:post", 'by:"Jane Roe"', "rating:false", "before:2026");

test("the parts of a search mean the same in any order", () => {
  fc.assert(
    fc.property(
      fc
        .uniqueArray(part)
        .chain((parts) => fc.tuple(fc.constant(parts), fc.shuffledSubarray(parts, { minLength: parts.length }))),
      ([parts, shuffled]) => {
        const sorted = ({ terms, ...query }: SearchQuery) => ({
          ...query,
          terms: terms.map(({ text }) => text).sort(),
        });
        expect(sorted(parseSearch(shuffled.join(" "), RATINGS))).toEqual(sorted(parseSearch(parts.join(" "), RATINGS)));
      },
    ),
  );
});

test("every word that somebody types is searched for, excluded or a filter", () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: fc.constantFrom(...'ab1"“:- é潮'), maxLength: 8 }), { maxLength: 6 }),
      (parts) => {
        const typed = parts.join(" ");
        const { terms, excluded } = parseSearch(typed, RATINGS);
        const letters = (text: string) => [...text.matchAll(/[\p{L}\p{N}]/gu)].join("");
        expect(letters([...terms, ...excluded].map(({ text }) => text).join("")).length).toBe(letters(typed).length);
      },
    ),
  );
});

test.each([
  ["2026", "2026-01-01", "2027-01-01"],
  ["2026-12", "2026-12-01", "2027-01-01"],
  ["2024-02-29", "2024-02-29", "2024-03-01"],
])("%s is the time from %s until before %s", (date, first, next) => expect(daysOfDate(date)).toEqual({ first, next }));

test("a search without words and filters is empty", () => {
  expect(isEmptySearch(parseSearch(" -toll kind:claim", RATINGS))).toBe(true);
  expect(isEmptySearch(parseSearch("by:mayor", RATINGS))).toBe(false);
});
