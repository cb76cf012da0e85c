import type { Passage } from "#domain/anchoring/selectors.ts";

/** A word, a number, or a sign that matters for quantities, and where it stands in the sentence. */
export type Token = Passage & { text: string; lower: string };

const TOKEN = /\p{Nd}+(?:[.,]\p{Nd}+)*|\p{L}[\p{L}\p{M}]*|[%\p{Sc}(–—,;:.!?"“”]/gu;

export const tokensOf = (sentence: string): Token[] =>
  [...sentence.matchAll(TOKEN)].map(({ 0: text, index }) => ({
    text,
    lower: text.toLowerCase(),
    start: index,
    end: index + text.length,
  }));
