/** The trigrams of a word, as pg_trgm makes them: with two spaces before it and one after it. */
export function trigramsOf(word: string): Set<string> {
  const padded = `  ${word} `;
  return new Set(Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3)));
}

/** The share of trigrams that two words have in common, from 0 to 1. */
export function sharedTrigrams(one: Set<string>, other: Set<string>): number {
  let shared = 0;
  for (const trigram of one) if (other.has(trigram)) shared += 1;
  return shared / (one.size + other.size - shared);
}

/** How similar two words are, from 0 to 1: high for a typo and for another ending. */
export const trigramSimilarity = (one: string, other: string): number =>
  sharedTrigrams(trigramsOf(one), trigramsOf(other));
