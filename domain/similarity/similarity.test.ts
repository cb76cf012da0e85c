import fc from "fast-check";
import { expect, test } from "vitest";
import { rarestWords } from "./rarest-words.ts";
import { similarityTo, weightOf } from "./similarity.ts";

const COMMON: Record<string, number> = { boats: 500, harbour: 200, sank: 50 };
const counts = { claims: 1_000, of: (word: string) => COMMON[word] ?? 1 };
const to = (statement: string, other: string) => similarityTo(statement, counts)(other);

test("rare words weigh more than frequent ones, and a word of every claim next to nothing", () => {
  expect(weightOf("herring", counts)).toBeGreaterThan(weightOf("boats", counts));
  expect(weightOf("claims", { claims: 10, of: () => 99 })).toBeLessThan(0.1);
});

test("the same statement is nearer than a part of it, and that is nearer than another one", () => {
  const statement = "The boats with herring sank in the harbour.";
  const [same, part, other] = [statement, "Herring is dear in the harbour.", "Trams are late."];
  expect(to(statement, same)).toBeGreaterThan(to(statement, part));
  expect(to(statement, part)).toBeGreaterThan(to(statement, other));
  expect(to(statement, other)).toBe(0);
});

test("a typo and another ending still count, another number does not", () => {
  expect(to("The reservoir was emptied.", "The reservior was empty.")).toBeGreaterThan(0.4);
  expect(to("1932", "1933")).toBe(0);
});

test("candidates are found by rare words, so that their number is limited", () => {
  const words = [
    { word: "boats", claims: 9_000 },
    { word: "herring", claims: 3 },
    { word: "harbour", claims: 2_000 },
  ];
  expect(rarestWords(words).map(({ word }) => word)).toEqual(["herring", "harbour"]);
  expect(rarestWords([{ word: "boats", claims: 9_000 }])).toEqual([]);
});

test("a statement is never nearer to another one than to itself by much, whatever the words", () => {
  const words = fc.array(fc.constantFrom("boats", "harbour", "sank", "herring", "salt"), {
    minLength: 1,
    maxLength: 9,
  });
  fc.assert(
    fc.property(words, words, (some, others) => {
      const score = to(some.join(" "), others.join(" "));
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThan(1.6);
    }),
  );
});
