import { type Token, tokensOf } from "./tokens.ts";

/** The words of a quotation in the one spelling in which they are compared, and by what candidates for a pair are found. */
export type SpelledWords = { spelling: string; words: number; grams: number[] };

/** Grams of one quotation. Of longer ones those with the lowest hashes count, which are the same ones in every report. */
export const MAX_GRAMS = 1_000;

/** Words of a gram. */
const GRAM_LENGTH = 3;

export function spelledWords(exact: string, language: string): SpelledWords {
  const tokens = tokensOf(exact, language);
  return { spelling: tokens.map(({ word }) => word).join(" "), words: tokens.length, grams: gramsOf(tokens) };
}

/** Hashes of three words in a row of which at least one says something by itself, each once, ascending. */
function gramsOf(tokens: readonly Token[]): number[] {
  const hashes = new Set<number>();
  for (let index = 0; index + GRAM_LENGTH <= tokens.length; index += 1) {
    const gram = tokens.slice(index, index + GRAM_LENGTH);
    if (gram.some(({ isContent }) => isContent)) hashes.add(hashOf(gram.map(({ word }) => word).join(" ")));
  }
  return [...hashes].sort((one, other) => one - other).slice(0, MAX_GRAMS);
}

/** FNV-1a with 32 bits, as the signed integer of PostgreSQL. Equal hashes of different words only cost a comparison. */
function hashOf(words: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < words.length; index += 1) hash = Math.imul(hash ^ words.charCodeAt(index), 0x01000193);
  return hash | 0;
}
