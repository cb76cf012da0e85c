import { comparableText } from "./words/comparable-text.ts";
import { comparableWords, spellingsIn } from "./words/words.ts";

/** Words by which most texts that differ are told apart. */
const FIRST_WORDS = 300;

/** Pairs of texts that are longer together are remembered: many verdicts rest on the same passage. */
const MIN_REMEMBERED_LENGTH = 100_000;

let lastLong: { one: string; other: string; result: boolean } | null = null;

/**
 * Whether two texts have the same words and punctuation. Not counted: white space, typographic variants and footnote
 * marks. Takes about a tenth of a second for two megabytes.
 */
export function haveSameWords(one: string, other: string): boolean {
  if (one === other) return true;
  if (one.length + other.length < MIN_REMEMBERED_LENGTH) return compare(one, other);
  if (lastLong?.one === one && lastLong.other === other) return lastLong.result;
  const result = compare(one, other);
  lastLong = { one, other, result };
  return result;
}

function compare(one: string, other: string): boolean {
  const start = compareWords(spellingsIn(one), spellingsIn(other), FIRST_WORDS);
  if (start !== null) return start;
  // To spell out a text takes a fifth of the time that it takes to read its words.
  const [spelled, otherSpelled] = [comparableText(one).text, comparableText(other).text];
  if (spelled === otherSpelled) return true;
  const from = startOfDifference(spelled, otherSpelled);
  return compareWords(comparableWords(spelled, from), comparableWords(otherSpelled, from)) ?? true;
}

/** The start of the first word in which two spelled texts differ. */
function startOfDifference(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one.charCodeAt(at) === other.charCodeAt(at)) at += 1;
  return at === 0 ? 0 : Math.max(one.lastIndexOf(" ", at - 1), one.lastIndexOf("\n", at - 1)) + 1;
}

/** Whether all words are the same; null where the first `max` words are, and others may follow. */
function compareWords(
  words: Iterator<string>,
  others: Iterator<string>,
  max = Number.POSITIVE_INFINITY,
): boolean | null {
  for (let count = 0; count < max; count += 1) {
    const [word, match] = [words.next(), others.next()];
    if (word.done || match.done) return word.done === match.done;
    if (match.value !== word.value) return false;
  }
  return null;
}
