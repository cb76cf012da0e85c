import type { Passage } from "#domain/anchoring/selectors.ts";
import { exactOccurrences } from "./exact-words.ts";
import { similarWords } from "./similar-words.ts";
import {
  passageOfWords,
  type SearchableSource,
  sourceWords,
  type WordRange,
  wordAtOffset,
  wordsOf,
} from "./source-words.ts";

/**
 * How a quote stands in the text of a source. `found`: all its words, in order; where the quote marks an omission or puts
 * words in brackets, other words may stand there. `changed`: most of its words. `absent`: neither. Passages are UTF-16
 * offsets in the text of the source.
 */
export type QuoteLocation = { state: "found" | "changed"; passage: Passage } | { state: "absent"; passage: null };

/**
 * Find a quote in the words of a source. Letter case, punctuation and hyphens do not matter. Of several places the one
 * nearest to the offset `near` is taken, without it the first.
 */
export function locateQuote(source: SearchableSource, quote: string, near = 0): QuoteLocation {
  const whole = sourceWords(quote).spelling;
  const parts = partsOf(quote);
  const from = wordAtOffset(source, near);
  const found = nearest(source, whole, from) ?? partsInOrder(source, parts, from);
  if (found) return { state: "found", passage: passageOfWords(source, found) };
  const similar = similarWords(source, whole) ?? longestPart(source, parts, from);
  return similar ? { state: "changed", passage: passageOfWords(source, similar) } : { state: "absent", passage: null };
}

/** What the writer of a quote left out or put in: an ellipsis, or words in square brackets. */
const OMISSION = /\[[^\]]{0,200}\]|\((?:…|\.{3})\)|…|\.{3,}/;

/** The spellings of what stands between the omissions. */
const partsOf = (quote: string): string[] =>
  quote
    .split(OMISSION)
    .map((part) => sourceWords(part).spelling)
    .filter((part) => wordsOf(part).length > 0);

/** The occurrence of a spelling nearest to a word; null if there is none. */
function nearest(source: SearchableSource, spelling: string, near: number): WordRange | null {
  const count = wordsOf(spelling).length;
  if (count === 0) return null;
  const distance = (at: number) => Math.abs(at - near);
  const [first, ...others] = exactOccurrences(source, spelling);
  if (first === undefined) return null;
  const from = others.reduce((best, at) => (distance(at) < distance(best) ? at : best), first);
  return { from, to: from + count };
}

/** Words that a marked omission may leave out at most. */
const MAX_OMITTED_WORDS = 400;
/** Occurrences of the first part that are tried, those nearest first. */
const MAX_BEGINNINGS = 200;

/** The parts of a quote in order, with few enough other words between them; null if they are not all there. */
function partsInOrder(source: SearchableSource, parts: string[], near: number): WordRange | null {
  const [first, ...rest] = parts.map((spelling) => ({
    count: wordsOf(spelling).length,
    occurrences: exactOccurrences(source, spelling),
  }));
  if (!first) return null;
  const beginnings = first.occurrences
    .toSorted((one, other) => Math.abs(one - near) - Math.abs(other - near))
    .slice(0, MAX_BEGINNINGS);
  for (const from of beginnings) {
    let to: number | undefined = from + first.count;
    for (const { count, occurrences } of rest) {
      const end: number = to;
      const next = occurrences.find((at) => at >= end && at <= end + MAX_OMITTED_WORDS);
      to = next === undefined ? undefined : next + count;
      if (to === undefined) break;
    }
    if (to !== undefined) return { from, to };
  }
  return null;
}

/** A part with fewer words says too little to stand for the whole quote. */
const MIN_PART_WORDS = 6;

/** The longest part of a quote, exact or similar, when the quote has omissions. */
function longestPart(source: SearchableSource, parts: string[], near: number): WordRange | null {
  const longest = parts.reduce((one, other) => (other.length > one.length ? other : one), "");
  if (parts.length < 2 || wordsOf(longest).length < MIN_PART_WORDS) return null;
  return nearest(source, longest, near) ?? similarWords(source, longest);
}
