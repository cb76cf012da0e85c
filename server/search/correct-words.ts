import "server-only";
import { type KnownWord, MIN_CORRECTED_LENGTH, nearestWord } from "#domain/search/nearest-word.ts";
import type { SearchTerm } from "#domain/search/search-query.ts";
import { isUnspaced } from "#domain/search/term-words.ts";
import { db } from "#server/db/client.ts";
import type { ReadTerm } from "./term-words.ts";

/** Similar words that are compared letter by letter. */
const MAX_CANDIDATES = 200;

/**
 * The terms with words of the newsroom’s texts in place of those that no text has; null where there are no such words.
 * Only words of texts that every reviewer may read take part, so that nothing is disclosed. Phrases stay as they are.
 */
export async function correctedTerms(terms: ReadTerm[]): Promise<SearchTerm[] | null> {
  const corrected = await Promise.all(
    terms.map(async ({ text, isPhrase, isKnown, words: [word = "", ...more] }) => {
      const isMistyped =
        !isKnown && !isPhrase && more.length === 0 && word.length >= MIN_CORRECTED_LENGTH && !isUnspaced(word);
      const meant = isMistyped ? await meantWord(word) : null;
      return { text: meant ?? text, isPhrase };
    }),
  );
  return corrected.some(({ text }, index) => text !== terms[index]?.text) ? corrected : null;
}

/** Null where no word is near. */
async function meantWord(typed: string): Promise<string | null> {
  const known = await db.$queryRaw<KnownWord[]>`
    SELECT word, texts FROM similar_words(${typed}, ${MAX_CANDIDATES}::int)`;
  return nearestWord(typed, known);
}
