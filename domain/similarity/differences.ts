import { wordDiff } from "#domain/anchoring/word-diff.ts";
import { numberIn } from "#domain/comparison/number-words.ts";
import { type Facts, factsIn } from "./mentions.ts";
import { oppositesIn } from "./opposite-words.ts";
import { trigramSimilarity } from "./trigrams.ts";
import { contentWords } from "./words.ts";

/** What can differ between two statements about one thing, with the words for it. */
export const DIFFERENCES = {
  number: "Other number",
  negation: "One is negated",
  opposite: "The opposite",
  name: "Other name",
  date: "Other date",
  word: "Other word",
} as const;

/**
 * A difference that can make two statements disagree: what the one says, and the other one. Null where it says none.
 */
export type Difference = { kind: keyof typeof DIFFERENCES; here: string | null; there: string | null };

/** A statement and the language of its article (BCP 47). */
export type Statement = { statement: string; language: string };

/**
 * What differs between two statements about one thing. An empty list says that nothing of this kind was found, and not
 * that they agree: a person decides that. Names are known by their capitals, and single words that were replaced only
 * where nearly everything else is the same.
 */
export function differences(here: Statement, there: Statement): Difference[] {
  const [one, other] = [factsIn(here.statement, here.language), factsIn(there.statement, there.language)];
  const found = [
    ...mentioned("number", one.numbers, other.numbers),
    ...negated(one, other),
    ...bothSides(mentioned("name", unknownTo(one.names, other.words), unknownTo(other.names, one.words))),
    ...bothSides(mentioned("date", one.dates, other.dates)),
  ];
  const opposite = oppositesIn(missingIn(one.words, other.words), missingIn(other.words, one.words));
  if (opposite) found.push({ kind: "opposite", here: opposite[0], there: opposite[1] });
  else if (found.length === 0) found.push(...replacedWords(here.statement, there.statement));
  return found;
}

/** What only one of the statements mentions, together. */
function mentioned(kind: Difference["kind"], one: Facts["names"], other: Facts["names"]): Difference[] {
  const [here, there] = [onlyIn(one, other), onlyIn(other, one)];
  return here === null && there === null ? [] : [{ kind, here, there }];
}

const onlyIn = (one: Facts["names"], other: Facts["names"]): string | null =>
  [...one].flatMap(([key, written]) => (other.has(key) ? [] : written)).join(" ") || null;

/** A name or a date that only one of them has adds something, and denies nothing. */
const bothSides = (found: Difference[]): Difference[] =>
  found.filter(({ here, there }) => here !== null && there !== null);

const unknownTo = (names: Facts["names"], words: string[]): Facts["names"] =>
  new Map([...names].filter(([name]) => !words.some((word) => word === name || trigramSimilarity(word, name) > 0.6)));

const missingIn = (words: string[], others: string[]): string[] => words.filter((word) => !others.includes(word));

/** Languages negate with one word or with two, so that only whether a statement is negated counts. */
function negated(one: Facts, other: Facts): Difference[] {
  const isOpposite = (prefixed(one.words, other.words) + prefixed(other.words, one.words)) % 2 === 1;
  const isOneNegated = one.negations > 0 !== other.negations > 0;
  return isOneNegated === isOpposite ? [] : [{ kind: "negation", here: null, there: null }];
}

const OPPOSITE = /^(?:un|in|im|il|ir|non-?|dis|mis)(\p{L}{4,})$/u;

/** How many words are the opposite of one of the others by their first syllable: "likely" and "unlikely". */
const prefixed = (words: string[], others: string[]): number =>
  words.filter((word) => others.includes(OPPOSITE.exec(word)?.[1] ?? "") && !others.includes(word)).length;

/**
 * Statements that share this part of their words say nearly the same, so that a replaced word can change the meaning.
 */
const MIN_SHARED = 0.6;

/** The words that were replaced, where that is the only change and they are neither numbers nor another form. */
function replacedWords(here: string, there: string): Difference[] {
  // Always compared in the same order, because words can be aligned in several ways.
  if (here > there)
    return replacedWords(there, here).map((one) => ({ kind: one.kind, here: one.there, there: one.here }));
  const [one, other] = [contentWords(here), contentWords(there)];
  const shared = Math.min(heldBy(one, other), heldBy(other, one));
  if (shared < MIN_SHARED * Math.max(one.length, other.length)) return [];
  const parts = wordDiff(here, there);
  const first = parts.findIndex(({ kind }) => kind !== "same");
  const [cut, added, ...rest] = parts.slice(first);
  if (cut?.kind !== "cut" || added?.kind !== "added" || rest.some(({ kind }) => kind !== "same")) return [];
  const [old, now] = [contentWords(cut.text), contentWords(added.text)];
  const isSaid = old.some((word) => isNumber(word) || now.some((by) => trigramSimilarity(word, by) > 0.35));
  return old.length === 0 || now.length === 0 || isSaid
    ? []
    : [{ kind: "word", here: cut.text.trim(), there: added.text.trim() }];
}

/** How many of the words are among the others. */
const heldBy = (words: string[], others: string[]): number => words.filter((word) => others.includes(word)).length;

const isNumber = (word: string): boolean => /^\p{Nd}/u.test(word) || numberIn(word) !== null;

/** Whether a difference is told in words, for lists and screen readers. */
export function differenceInWords({ kind, here, there }: Difference): string {
  const label = DIFFERENCES[kind];
  if (here !== null && there !== null) return `${label}: ${here} here, ${there} there`;
  if (here !== null) return `${label}: ${here} only here`;
  return there === null ? label : `${label}: ${there} only there`;
}
