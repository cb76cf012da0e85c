import search from "approx-string-match";
import { type SearchableSource, type WordRange, wordAt, wordsOf } from "./source-words.ts";

/** Share of the characters of a quote that may differ. */
const MAX_ERROR_SHARE = 0.3;
/** Shorter quotes are found with their exact words or not at all. */
const MIN_WORDS = 4;
const MIN_LETTERS = 16;
/** Longer quotes are found with their exact words or not at all: their time would grow with the square. */
const MAX_WORDS = 1_000;
/** The rarest words of the quote vote for the places where it may stand. More frequent words say nothing. */
const MAX_VOTING_WORDS = 40;
const MAX_OCCURRENCES = 200;
/** Places that are compared with the quote, those with the most votes first. */
const MAX_CANDIDATES = 4;

/** The words of the source that differ least from the quote, by its characters; null if more than 30% of them differ. */
export function similarWords(source: SearchableSource, spelling: string): WordRange | null {
  const words = wordsOf(spelling);
  if (words.length < MIN_WORDS || words.length > MAX_WORDS || spelling.length - words.length < MIN_LETTERS) return null;
  let best: { range: WordRange; errors: number } | null = null;
  for (const at of likelyPlaces(source, words)) {
    const maxErrors: number = best ? best.errors - 1 : Math.floor(spelling.length * MAX_ERROR_SHARE);
    if (maxErrors < 0) break;
    best = bestMatch(source, spelling, { from: at, to: at + words.length }, maxErrors) ?? best;
  }
  return best?.range ?? null;
}

/** Word numbers at which the quote may begin. Votes for neighbouring places count together. */
function likelyPlaces(source: SearchableSource, words: string[]): number[] {
  const width = bucketWidth(words.length);
  const votes = new Map<number, number>();
  const voting = [...words.entries()]
    .map(([at, word]) => ({ at, places: source.occurrences.get(word) ?? [] }))
    .filter(({ places }) => places.length > 0 && places.length <= MAX_OCCURRENCES)
    .sort((one, other) => one.places.length - other.places.length)
    .slice(0, MAX_VOTING_WORDS);
  for (const { at, places } of voting)
    for (const place of places) {
      const bucket = Math.floor((place - at) / width);
      const weight = 1 / places.length;
      for (const near of [bucket, bucket + 1]) votes.set(near, (votes.get(near) ?? 0) + weight);
    }
  const ranked = [...votes].sort(([a, some], [b, more]) => more - some || a - b);
  return ranked.slice(0, MAX_CANDIDATES).map(([bucket]) => (bucket - 1) * width);
}

/** Words that were put in or left out move the votes of those after them. */
const bucketWidth = (count: number): number => 4 + Math.ceil(count / 4);

/** The best match of the spelling around these words, snapped to whole words. */
function bestMatch(source: SearchableSource, spelling: string, { from, to }: WordRange, maxErrors: number) {
  const margin = 2 * bucketWidth(to - from);
  const first = Math.max(0, from - margin);
  const last = Math.min(source.positions.length, to + margin);
  const offset = (source.positions[first] ?? 0) - 1;
  const around = source.spelling.slice(offset, source.positions[last] ?? source.spelling.length);
  const matches = search(around, spelling, maxErrors);
  const [match] = matches.sort((one, other) => one.errors - other.errors || one.start - other.start);
  if (!match) return null;
  const range = { from: wordAt(source, offset + match.start), to: wordAt(source, offset + match.end - 1) };
  return range.from < range.to ? { range, errors: match.errors } : null;
}
