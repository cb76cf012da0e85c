import type { Passage } from "#domain/anchoring/selectors.ts";

/** A word of a made-up article; `origin` stays through edits, words put in by an edit have none. */
export type Word = { text: string; origin: number | null };
/** Paragraphs of words. */
export type Draft = Word[][];
/** Numbers between 0 and 1, the same again for the same seed (mulberry32). */
export type Chance = () => number;

export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const below = (chance: Chance, limit: number) => Math.floor(chance() * limit);
const oneOf = <T>(chance: Chance, list: readonly [T, ...T[]]): T => list[below(chance, list.length)] ?? list[0];

const SYLLABLES = "ba co der el fin gra hol im jun ka lor men nor ost pra qui ren sto tal ur ven wil yor zen".split(
  " ",
);
const SMALL = "the of to in a and that on for with as by at from it was were had been has will not this its".split(" ");

/** Words fall off by rank as in a language: the hundredth noun is a hundredth as common as the first. */
function contentWord(chance: Chance): string {
  let rank = Math.floor(3_000 ** chance());
  let word = "";
  do {
    word += SYLLABLES[rank % SYLLABLES.length] ?? "";
    rank = Math.floor(rank / SYLLABLES.length);
  } while (rank > 0);
  return `${word}${oneOf(chance, ["", "", "s", "ed", "ing", "tion"])}`;
}

function anyWord(chance: Chance): string {
  const kind = chance();
  if (kind < 0.42) return SMALL[Math.floor(SMALL.length * chance() ** 2)] ?? "the";
  if (kind < 0.45) return String(below(chance, 2_000));
  const word = contentWord(chance);
  return kind < 0.53 ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

function sentence(chance: Chance): string[] {
  const words = Array.from({ length: 7 + below(chance, 20) }, () => anyWord(chance));
  const comma = below(chance, words.length - 1);
  return words.map((word, at) => {
    if (at === 0) return word.charAt(0).toUpperCase() + word.slice(1);
    if (at === words.length - 1) return `${word}.`;
    return at === comma ? `${word},` : word;
  });
}

/** An article of about `length` words, each its own origin. */
export function draftOf(chance: Chance, length: number, firstOrigin: number | null = 0): Draft {
  const draft: Draft = [];
  let origin = firstOrigin;
  for (let written = 0; written < length; ) {
    const texts = Array.from({ length: 2 + below(chance, 4) }, () => sentence(chance)).flat();
    draft.push(texts.map((text) => ({ text, origin: origin === null ? null : origin++ })));
    written += texts.length;
  }
  return draft;
}

/** Change this share of the words: most replaced, some cut, some put in. */
export function withWordsChanged(chance: Chance, draft: Draft, share: number): Draft {
  const changed = (word: Word): Word[] => {
    if (chance() >= share) return [word];
    const kind = chance();
    if (kind < 0.2) return [];
    if (kind < 0.4) return [word, { text: anyWord(chance), origin: null }];
    return [{ text: anyWord(chance), origin: word.origin }];
  };
  return draft.map((paragraph) => paragraph.flatMap(changed)).filter((paragraph) => paragraph.length > 0);
}

/** What a newsroom does to a running story: rewrites, cuts and moves paragraphs and puts news on top. */
export function updated(chance: Chance, draft: Draft): Draft {
  const kept: Draft = [];
  const moved: Draft = [];
  for (const paragraph of draft) {
    const fate = chance();
    if (fate < 0.03) continue;
    if (fate < 0.06) moved.push(paragraph);
    else if (fate < 0.18) kept.push(...withWordsChanged(chance, [paragraph], 0.3));
    else kept.push(paragraph);
  }
  for (const paragraph of moved) kept.splice(below(chance, kept.length + 1), 0, paragraph);
  return [...draftOf(chance, 600, null), ...kept];
}

/** The text of a draft, and for each origin where its word stands. */
export function textOf(draft: Draft): { text: string; places: Map<number, Passage> } {
  const places = new Map<number, Passage>();
  let text = "";
  for (const paragraph of draft) {
    if (text !== "") text += "\n\n";
    for (const [at, word] of paragraph.entries()) {
      if (at > 0) text += " ";
      if (word.origin !== null) places.set(word.origin, { start: text.length, end: text.length + word.text.length });
      text += word.text;
    }
  }
  return { text, places };
}

/** The origins of `count` quotes of 3 to 40 words, each within one paragraph. */
export function quotesIn(chance: Chance, draft: Draft, count: number): number[][] {
  const quotes: number[][] = [];
  while (quotes.length < count) {
    const paragraph = draft[below(chance, draft.length)] ?? [];
    const length = 3 + below(chance, 38);
    const from = below(chance, paragraph.length - length + 1);
    if (length > paragraph.length) continue;
    quotes.push(paragraph.slice(from, from + length).flatMap(({ origin }) => origin ?? []));
  }
  return quotes;
}

/** From the first to the last word of a quote that is still there; null when none is. */
export function passageOf(quote: number[], places: Map<number, Passage>): Passage | null {
  const standing = quote.flatMap((origin) => places.get(origin) ?? []);
  const [first, last] = [standing[0], standing.at(-1)];
  return first && last ? { start: first.start, end: last.end } : null;
}
