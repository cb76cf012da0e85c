import { SMALL_NUMBERS } from "#domain/comparison/number-words.ts";

/** Words and letters that multiply the number before them. */
export const MULTIPLIERS = new Map([
  ["hundred", 100],
  ["thousand", 1_000],
  ["k", 1_000],
  ["million", 1_000_000],
  ["m", 1_000_000],
  ["mn", 1_000_000],
  ["billion", 1_000_000_000],
  ["bn", 1_000_000_000],
  ["trillion", 1_000_000_000_000],
  ["tn", 1_000_000_000_000],
  ["dozen", 12],
]);

const NO_LIMIT = 1e15;

/** Quantities without a number: the least and the greatest that a newsroom would call so. */
export const VAGUE = new Map<string, readonly [low: number, high: number]>([
  ["several", [3, 15]],
  ["multiple", [2, NO_LIMIT]],
  ["numerous", [4, NO_LIMIT]],
  ["repeatedly", [2, NO_LIMIT]],
  ["dozens", [24, 199]],
  ["scores", [40, 199]],
  ["hundreds", [200, 1_999]],
  ["thousands", [2_000, 19_999]],
  ["tens of thousands", [20_000, 199_999]],
  ["hundreds of thousands", [200_000, 1_999_999]],
  ["millions", [2_000_000, 999_999_999]],
]);

/** Parts of a whole, in percent. */
export const FRACTIONS = new Map([
  ["half", 50],
  ["third", 100 / 3],
  ["thirds", 100 / 3],
  ["quarter", 25],
  ["quarters", 25],
]);

export const TIMES = new Map([
  ["twice", 2],
  ["thrice", 3],
]);

/** The number that these English words spell ("twenty", "five"), and how many of them; null where the first is none. */
export function spelledNumber(words: readonly string[]): { value: number; count: number } | null {
  let [whole, part, count] = [0, 0, 0];
  for (const word of words) {
    const value = SMALL_NUMBERS.get(word);
    const multiplier = MULTIPLIERS.get(word);
    if (value !== undefined) part += value;
    else if (word.length > 2 && multiplier !== undefined && count > 0) {
      if (multiplier === 100) part = (part || 1) * 100;
      else [whole, part] = [whole + (part || 1) * multiplier, 0];
    } else if (!(word === "and" && part >= 100 && SMALL_NUMBERS.has(words[count + 1] ?? ""))) break;
    count += 1;
  }
  return count === 0 ? null : { value: whole + part, count };
}
