import fc from "fast-check";
import { expect, test } from "vitest";
import { differenceInWords, differences } from "./differences.ts";

const between = (here: string, there: string, language = "en") =>
  differences({ statement: here, language }, { statement: there, language }).map(differenceInWords);

test.each([
  ["12 boats sank.", "15 boats sank.", "Other number: 12 here, 15 there"],
  ["It cost 2 million euros.", "It cost 3 million euros.", "Other number: 2 million here, 3 million there"],
  ["About 20 boats sank.", "Boats sank.", "Other number: 20 only here"],
  ["The mayor signed it.", "The mayor never signed it.", "One is negated"],
  ["That is likely.", "That is unlikely.", "One is negated"],
  ["Rents rose by 5%.", "Rents fell by 5 percent.", "The opposite: rose here, fell there"],
  ["They met Anna Berg.", "They met Lea Holm.", "Other name: Anna Berg here, Lea Holm there"],
  ["It opened on 3 May.", "It opened on 4 May.", "Other date: 3 here, 4 there"],
  ["It opened in March 1932.", "It opened in June 1932.", "Other date: March here, June there"],
  ["The council approved the plan.", "The council praised the plan.", "Other word: approved here, praised there"],
])("%s | %s: %s", (here, there, words) => {
  expect(between(here, there)).toEqual([words]);
});

test.each([
  ["12 boats sank.", "Twelve boats sank."],
  ["It cost 1,200 euros.", "It cost 1 200 euros."],
  ["It cost 2 million.", "It cost 2,000,000."],
  ["5 percent agreed.", "5% agreed."],
  ["In May 42 ships came.", "42 ships came in May."],
  ["It opened.", "It opened in March 1932."],
  ["The mayor said it.", "Mayor Anna Berg said it."],
  ["boats boats not", "boats not Berg"],
])("%s | %s agree", (here, there) => {
  expect(between(here, there)).toEqual([]);
});

test("a capital says nothing in German, and negations of other languages are known", () => {
  expect(between("Das Haus am See brannte.", "Am See brannte das Haus.", "de")).toEqual([]);
  expect(between("Le maire a signé.", "Le maire n'a pas signé.", "fr")).toEqual(["One is negated"]);
});

const statements = fc.array(fc.constantFrom("boats", "not", "12", "May", "Berg", "rose", "fell", "."), {
  maxLength: 12,
});

test("differences are the same from both sides, and a statement does not differ from itself", () => {
  fc.assert(
    fc.property(statements, statements, (some, others) => {
      const [here, there] = [some.join(" "), others.join(" ")];
      expect(between(here, here)).toEqual([]);
      const kinds = (one: string, other: string) =>
        differences({ statement: one, language: "en" }, { statement: other, language: "en" }).map(({ kind }) => kind);
      expect(kinds(there, here)).toEqual(kinds(here, there));
    }),
  );
});
