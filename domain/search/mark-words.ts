import type { Passage } from "#domain/anchoring/selectors.ts";
import { plainText } from "#domain/plain-text.ts";
import { type TermWords, unspacedRun } from "./term-words.ts";

/** A place where a term stands. */
export type Mark = Passage & { term: number };

/** The letters and digits of a word with their marks. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

const ASCII = /^[\0-\x7f]*$/;

/** By how many letters a word may be longer than its stem. */
const MAX_ENDING = 6;

/** Where the terms stand in one line of a text, in order. The time is linear in its length. */
export function markWords(line: string, terms: TermWords[]): Mark[] {
  const words = [...line.matchAll(WORD)].map(({ 0: word, index }) => ({
    plain: plainWord(word),
    start: index,
    end: index + word.length,
  }));
  const marks = terms.flatMap((term, index) => {
    const run = unspacedRun(term);
    const found = run === null ? sequences(words, term) : occurrences(line, run);
    return found.map((passage) => ({ ...passage, term: index }));
  });
  return marks.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Whether a term can stand in the line. To look for letters takes far less time than to tell words apart. */
export function mayHaveWords(line: string, terms: TermWords[]): boolean {
  // Other letters can be written in several ways.
  if (!ASCII.test(line)) return true;
  const lower = line.toLowerCase();
  return terms.some(({ words: [first = "", ...more], stems }) =>
    (more.length > 0 ? [first] : [first, ...stems.map(stemOfForms)]).some((part) => lower.includes(part)),
  );
}

/** What all forms of a stem begin with (`isFormOf`). */
const stemOfForms = (stem: string): string => (stem.endsWith("i") ? stem.slice(0, -1) : stem);

const plainWord = (word: string) => (ASCII.test(word) ? word.toLowerCase() : plainText(word).normalize("NFC"));

type Word = Passage & { plain: string };

function sequences(words: Word[], term: TermWords): Passage[] {
  const matches = matcherOf(term);
  const length = term.words.length;
  return words.flatMap(({ start }, at) => {
    const last = words[at + length - 1];
    if (!last || !matches.every((isMatch, offset) => isMatch(words[at + offset]?.plain ?? ""))) return [];
    return [{ start, end: last.end }];
  });
}

/** A test for each word of the term. */
function matcherOf({ words, stems, isBeginning }: TermWords): ((plain: string) => boolean)[] {
  return words.map((word, index) => {
    const isOpen = isBeginning && index === words.length - 1;
    return (plain) =>
      plain === word || (isOpen && plain.startsWith(word)) || stems.some((stem) => isFormOf(plain, stem));
  });
}

/** Whether a word may have this stem. English stems write i for y. */
function isFormOf(plain: string, stem: string): boolean {
  if (plain.length > stem.length + MAX_ENDING) return false;
  return plain.startsWith(stem) || (stem.endsWith("i") && plain === `${stem.slice(0, -1)}y`);
}

function occurrences(line: string, run: string): Passage[] {
  const lower = line.toLowerCase();
  // Where lower case has another length, offsets would be wrong.
  const text = lower.length === line.length ? lower : line;
  const found: Passage[] = [];
  for (let at = text.indexOf(run); at >= 0; at = text.indexOf(run, at + run.length))
    found.push({ start: at, end: at + run.length });
  return found;
}
