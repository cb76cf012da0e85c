import type { Passage } from "#domain/anchoring/selectors.ts";

/** A word of a generated article. `origin` identifies it across edits; words that an edit inserts have none. */
export type Word = { text: string; origin: number | null };
/** Paragraphs of words. */
export type Draft = Word[][];
/** A random number from 0 to 1. The same seed gives the same sequence (mulberry32). */
export type Random = () => number;

export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const below = (random: Random, limit: number) => Math.floor(random() * limit);

export function oneOf<T>(random: Random, list: readonly T[]): T {
  const value = list[below(random, list.length)];
  if (value === undefined) throw new Error("There is nothing to choose from.");
  return value;
}

/** Fisher and Yates. */
export function shuffled<T>(random: Random, list: readonly T[]): T[] {
  const result = [...list];
  for (let at = result.length - 1; at > 0; at -= 1) {
    const other = below(random, at + 1);
    [result[at], result[other]] = [result[other] as T, result[at] as T];
  }
  return result;
}

const SYLLABLES = "ba co der el fin gra hol im jun ka lor men nor ost pra qui ren sto tal ur ven wil yor zen".split(
  " ",
);
const SMALL = "the of to in a and that on for with as by at from it was were had been has will not this its".split(" ");

/**
 * The frequency of words falls with their rank as in a language (Zipf): the hundredth is a hundredth as common as the
 * first.
 */
function contentWord(random: Random): string {
  let rank = Math.floor(3_000 ** random());
  let word = "";
  do {
    word += SYLLABLES[rank % SYLLABLES.length] ?? "";
    rank = Math.floor(rank / SYLLABLES.length);
  } while (rank > 0);
  return `${word}${oneOf(random, ["", "", "s", "ed", "ing", "tion"])}`;
}

function anyWord(random: Random): string {
  const kind = random();
  if (kind < 0.42) return SMALL[Math.floor(SMALL.length * random() ** 2)] ?? "the";
  if (kind < 0.45) return String(below(random, 2_000));
  const word = contentWord(random);
  return kind < 0.53 ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

function sentence(random: Random): string[] {
  const words = Array.from({ length: 7 + below(random, 20) }, () => anyWord(random));
  const comma = below(random, words.length - 1);
  return words.map((word, index) => {
    if (index === 0) return word.charAt(0).toUpperCase() + word.slice(1);
    if (index === words.length - 1) return `${word}.`;
    return index === comma ? `${word},` : word;
  });
}

/** An article of about `length` words, each with an origin of its own. */
export function draftOf(random: Random, length: number, firstOrigin: number | null = 0): Draft {
  const draft: Draft = [];
  let origin = firstOrigin;
  for (let written = 0; written < length; ) {
    const texts = Array.from({ length: 2 + below(random, 4) }, () => sentence(random)).flat();
    draft.push(texts.map((text) => ({ text, origin: origin === null ? null : origin++ })));
    written += texts.length;
  }
  return draft;
}

/** Change this share of the words: replace most, delete some, insert some. */
export function withWordsChanged(random: Random, draft: Draft, share: number): Draft {
  const changed = (word: Word): Word[] => {
    if (random() >= share) return [word];
    const kind = random();
    if (kind < 0.2) return [];
    if (kind < 0.4) return [word, { text: anyWord(random), origin: null }];
    return [{ text: anyWord(random), origin: word.origin }];
  };
  return draft.map((paragraph) => paragraph.flatMap(changed)).filter((paragraph) => paragraph.length > 0);
}

/** Edit as a newsroom edits a running story: rewrite, delete and move paragraphs, and add news at the top. */
export function updated(random: Random, draft: Draft): Draft {
  const result: Draft = [];
  const moved: Draft = [];
  for (const paragraph of draft) {
    const choice = random();
    if (choice < 0.03) continue;
    if (choice < 0.06) moved.push(paragraph);
    else if (choice < 0.18) result.push(...withWordsChanged(random, [paragraph], 0.3));
    else result.push(paragraph);
  }
  for (const paragraph of moved) result.splice(below(random, result.length + 1), 0, paragraph);
  return [...draftOf(random, 600, null), ...result];
}

/** The text of a draft, and the passage of the word of each origin. */
export function textOf(draft: Draft): { text: string; passages: Map<number, Passage> } {
  const passages = new Map<number, Passage>();
  let text = "";
  for (const paragraph of draft) {
    if (text !== "") text += "\n\n";
    for (const [index, word] of paragraph.entries()) {
      if (index > 0) text += " ";
      if (word.origin !== null) passages.set(word.origin, { start: text.length, end: text.length + word.text.length });
      text += word.text;
    }
  }
  return { text, passages };
}

/** `count` quotes of 3 to 40 words, each within one paragraph, as lists of origins. */
export function quotesIn(random: Random, draft: Draft, count: number): number[][] {
  const quotes: number[][] = [];
  while (quotes.length < count) {
    const paragraph = draft[below(random, draft.length)] ?? [];
    const length = 3 + below(random, 38);
    const from = below(random, paragraph.length - length + 1);
    if (length > paragraph.length) continue;
    quotes.push(paragraph.slice(from, from + length).flatMap(({ origin }) => origin ?? []));
  }
  return quotes;
}

/** From the first to the last word of a quote that is still in the text; null when none is. */
export function passageOf(quote: number[], passages: Map<number, Passage>): Passage | null {
  const remaining = quote.flatMap((origin) => passages.get(origin) ?? []);
  const [first, last] = [remaining[0], remaining.at(-1)];
  return first && last ? { start: first.start, end: last.end } : null;
}
