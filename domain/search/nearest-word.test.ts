import fc from "fast-check";
import { expect, test } from "vitest";
import { mistakesIn, nearestWord } from "./nearest-word.ts";

test.each([
  ["unemploiment", "unemployment", 1],
  ["hte", "the", 1],
  ["feryr", "ferry", 1],
  ["mayor", "mayor", 0],
  ["recieved", "received", 1],
  ["harbor", "harbours", 2],
])("%s for %s has %i mistakes", (typed, meant, mistakes) => expect(mistakesIn(typed, meant)).toBe(mistakes));

test("mistakes are the same both ways, and none for the same word", () => {
  const word = fc.string({ unit: fc.constantFrom(..."abc"), maxLength: 7 });
  fc.assert(
    fc.property(word, word, (one, other) => {
      expect(mistakesIn(one, other)).toBe(mistakesIn(other, one));
      expect(mistakesIn(one, other) === 0).toBe(one === other);
    }),
  );
});

test("the nearest word is the one with the fewest mistakes, then the one in most texts", () => {
  const known = [
    { word: "ferries", texts: 90 },
    { word: "ferry", texts: 3 },
    { word: "fairy", texts: 50 },
    { word: "merry", texts: 8 },
  ];
  expect(nearestWord("ferrry", known)).toBe("ferry");
  expect(nearestWord("derry", known)).toBe("merry");
  expect(nearestWord("lighthouse", known)).toBeNull();
});
