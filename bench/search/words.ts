import type { Random } from "#bench/anchor/newsroom.ts";

/** How many words there are. The word of rank r is about r times rarer than the first one, as in natural texts. */
const VOCABULARY = 60_000;

/** Syllables: three of them name every word by its rank. */
const SYLLABLES = ["b", "d", "f", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t"].flatMap((consonant) =>
  ["a", "e", "i", "o", "u"].map((vowel) => consonant + vowel),
);

/** The word of a rank, from 0. */
export function wordOf(rank: number): string {
  const of = (power: number) => SYLLABLES[Math.floor(rank / SYLLABLES.length ** power) % SYLLABLES.length];
  return `${of(0)}${of(1)}${of(2)}n`;
}

const WORDS_OF_SENTENCE = 16;
const SENTENCES_OF_PARAGRAPH = 4;

/** A text of words, as often as in natural texts, in sentences and paragraphs. */
export function madeText(random: Random, words: number): string {
  const wordAt = (_: unknown, at: number) => {
    const word = wordOf(Math.floor(VOCABULARY ** random()) - 1);
    const sentences = (at + 1) / WORDS_OF_SENTENCE;
    if (!Number.isInteger(sentences)) return `${word} `;
    return sentences % SENTENCES_OF_PARAGRAPH === 0 ? `${word}.\n` : `${word}. `;
  };
  return Array.from({ length: words }, wordAt).join("").trim();
}
