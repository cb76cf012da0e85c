import { occurrencesOf } from "#domain/anchoring/occurrences.ts";
import type { Passage } from "#domain/anchoring/selectors.ts";

/** Matches of one search. */
const MAX_MATCHES = 5_000;

/** A text prepared for searches: without letter case, and with spaces for line breaks. Its offsets are those of the text. */
export type FoldedText = { folded: string };

export const foldText = (text: string): FoldedText => ({ folded: fold(text) });

/** The passages that contain these words, ascending, at most 5,000. White space at the ends does not count. */
export function findInText({ folded }: FoldedText, words: string): Passage[] {
  const needle = fold(words.trim().replace(/\s+/g, " "));
  return occurrencesOf(folded, needle)
    .slice(0, MAX_MATCHES)
    .map((start) => ({ start, end: start + needle.length }));
}

/** In lower case, but only where that keeps the length: "İ" has two characters in lower case. */
function fold(text: string): string {
  const lower = text.toLowerCase();
  return (lower.length === text.length ? lower : text).replace(/\s/g, " ");
}
