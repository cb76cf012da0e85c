import { expect, test } from "vitest";
import { haveSameWords } from "./same-words.ts";
import { comparableText } from "./words/comparable-text.ts";
import { spellingsIn } from "./words/words.ts";

test.each([
  ["It fell.", "It  fell.", true],
  ["It didn't fall - so far.", "It didn’t\nfall – so far.", true],
  ["cafe\u0301", "caf\u00e9", true],
  ["It fell.", "It fell", false],
  ["It fell", "It fell.", false],
  ["It fell.", "It rose.", false],
  ["12.5", "125", false],
  [" ", "", true],
  ["The ﬁrst oﬃce was ﬂooded", "The first office was flooded", true],
  ["He left -- so they say -- in 1990...", "He left – so they say – in 1990…", true],
  ["Mayor Denies Taking Any Money", "Mayor denies taking any money", false],
  ["The Polish wore off quickly.", "The polish wore off quickly.", false],
  ["White House", "white house", false],
  ["The US told us", "The us told us", false],
  ["grew by 5 percent in 2019", "grew by 5 percent in 2019¹", true],
  ["10⁶ units", "10⁹ units", false],
  ["10⁶ units", "106 units", false],
  ["5 km² of land", "5 km of land", false],
])("%j and %j have the same words: %j", (one, other, expected) => {
  expect(haveSameWords(one, other)).toBe(expected);
});

const FILLER = "The mayor said that “nobody” counted the piers – so far. ".repeat(60);
const FILLER_TYPED = FILLER.replaceAll(/[“”]/g, '"').replaceAll("–", "--");

test.each([
  ["It fell.", "It  fell.", true],
  ["It fell.", "It fell", false],
  ["12.5", "125", false],
  ["The Polish wore off.", "The polish wore off.", false],
  ["MAYOR DENIES TAKING MONEY", "Mayor denies taking money", false],
  ["grew by 5 percent in 2019", "grew by 5 percent in 2019¹", true],
  ["10⁶ units", "106 units", false],
])("after many equal words too, %j and %j have the same words: %j", (one, other, expected) => {
  expect(haveSameWords(FILLER + one, FILLER + other)).toBe(expected);
  expect(haveSameWords(FILLER + one, FILLER_TYPED + other)).toBe(expected);
  expect(haveSameWords(`${FILLER + one} ${FILLER}`, `${FILLER_TYPED + other} ${FILLER_TYPED}`)).toBe(expected);
});

const LONG = FILLER.repeat(200);
const LONG_TYPED = FILLER_TYPED.repeat(200);

/** Milliseconds of a processor that some work takes, the best of three. */
function cpuOf(work: () => void): number {
  const times = [1, 2, 3].map(() => {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1_000;
  });
  return Math.min(...times);
}

test("long texts are compared in less time than it takes to read their words", () => {
  const reading = cpuOf(() => {
    for (const text of [LONG, LONG_TYPED]) for (const _ of spellingsIn(text));
  });
  const [same, late, early] = [
    cpuOf(() => haveSameWords(`${LONG}x`, `${LONG_TYPED}x`)),
    cpuOf(() => haveSameWords(`${LONG_TYPED}x`, `${LONG_TYPED}y`)),
    cpuOf(() => haveSameWords(LONG, `x${LONG}`)),
  ];
  const spelling = cpuOf(() => void [comparableText(LONG), comparableText(LONG_TYPED)]);
  expect(same).toBeLessThan(Math.min(reading / 2, spelling * 3) + 20);
  expect(late).toBeLessThan(reading / 2);
  expect(early).toBeLessThan(reading / 4);
});
