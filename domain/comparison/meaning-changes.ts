import { wholeNumberAround } from "#domain/anchoring/whole-number.ts";
import type { WordChange } from "#domain/anchoring/word-diff.ts";
import { isNegation } from "./negations.ts";
import { numberIn } from "./number-words.ts";
import { opposites } from "./opposites.ts";

/** Changes that are told at most; what else changed is in the diff. */
const MAX_TOLD = 4;

/**
 * The changes of a diff that turn the meaning of a statement, one sentence each: of numbers and of negations. Words for
 * numbers are known in English, negations in the languages of `isNegation`.
 */
export function meaningChanges(diff: WordChange[], language = "en"): string[] {
  const told = placesOf(diff).flatMap((place) => [...numberChanges(place), ...negationChanges(place, language)]);
  if (told.length <= MAX_TOLD) return told;
  return [...told.slice(0, MAX_TOLD - 1), `${told.length - MAX_TOLD + 1} more changes of this kind.`];
}

/** Places that are examined: a text that is rewritten in more of them is another text. */
const MAX_PLACES = 200;

/** A place where words were replaced: the numbers that touch it, and its words, on both sides. */
type Place = { numbers: [string[], string[]]; words: [string[], string[]] };

function placesOf(diff: WordChange[]): Place[] {
  const texts = [sideOf(diff, "cut"), sideOf(diff, "added")] as const;
  const places: Place[] = [];
  const at: [number, number] = [0, 0];
  for (let index = 0; index < diff.length && places.length < MAX_PLACES; ) {
    const from: [number, number] = [at[0], at[1]];
    for (let change = diff[index]; change && change.kind !== "same"; index += 1, change = diff[index])
      at[change.kind === "cut" ? 0 : 1] += change.text.length;
    if (at[0] > from[0] || at[1] > from[1]) {
      const [old, now] = [texts[0].slice(from[0], at[0]), texts[1].slice(from[1], at[1])];
      places.push({
        numbers: [numbersIn(texts[0], from[0], at[0]), numbersIn(texts[1], from[1], at[1])],
        words: [wordsIn(old), wordsIn(now)],
      });
    }
    for (let change = diff[index]; change?.kind === "same"; index += 1, change = diff[index]) {
      at[0] += change.text.length;
      at[1] += change.text.length;
    }
  }
  return places;
}

const sideOf = (diff: WordChange[], kind: "cut" | "added"): string =>
  diff.map((change) => (change.kind === "same" || change.kind === kind ? change.text : "")).join("");

const WORD = /\p{Nd}+(?:[.,:٫٬'’]\p{Nd}+)*|[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu;
const wordsIn = (text: string): string[] => [...text.matchAll(WORD)].map(([word]) => word.replaceAll("’", "'"));

/** The numbers that begin in a part of a text, each whole: with its sign, its unit and all its digits. */
function numbersIn(text: string, start: number, end: number): string[] {
  const numbers: string[] = [];
  for (const { 0: word, index } of text.slice(start, end).matchAll(WORD)) {
    const from = start + index;
    if (/^\p{Nd}/u.test(word)) {
      const whole = wholeNumberAround(text, { start: from, end: from + word.length });
      numbers.push(text.slice(whole.start, whole.end).trim());
    } else if (numberIn(word) !== null) numbers.push(word);
  }
  return [...new Set(numbers)];
}

function numberChanges({ numbers: [old, now] }: Place): string[] {
  const [cut, added] = [without(old, now), without(now, old)];
  return Array.from({ length: Math.max(cut.length, added.length) }, (_, nth) => {
    const [before, after] = [cut[nth], added[nth]];
    if (before === undefined) return `A number was added: ${after}.`;
    return after === undefined ? `A number was cut: ${before}.` : `The number changed: ${before} → ${after}.`;
  });
}

/** The numbers of one side that the other side does not have in any spelling. */
const without = (numbers: string[], others: string[]): string[] => {
  const known = new Set(others.map(spellingOf));
  return numbers.filter((number) => !known.has(spellingOf(number)));
};

/** "1,200", "1 200" and "$1200" are the same number, "12" and "twelve" too. */
const spellingOf = (number: string): string =>
  String(numberIn(number) ?? number.replace(/[,'’\s](?=\p{Nd}{3})|[^\p{Nd}.,:/\p{No}]/gu, ""));

function negationChanges({ words: [old, now] }: Place, language: string): string[] {
  const negated = (words: string[]) => words.filter((word) => isNegation(word, language)).length;
  const difference = negated(now) - negated(old) + opposites(old, now) - opposites(now, old);
  if (difference === 0) return [];
  return [difference > 0 ? "A negation was added." : "A negation was cut."];
}
