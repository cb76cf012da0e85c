import "server-only";
import { functionWordsOf } from "#domain/quotation/languages/words-of.ts";
import { namesIn } from "#domain/quotation/names.ts";
import { db } from "#server/db/client.ts";

/** Words of some articles, as the entries of search spell them: without case and accents. */
export type KnownWords = { names: string[]; functionWords: string[] };

/** The beginning of an article that is read for names: who it is about stands there. */
const MAX_CHARACTERS = 8_000;

/** The words of the names in these articles, guessed from capital letters, and the function words of their languages. */
export async function namesAndFunctionWords(articleIds: string[]): Promise<KnownWords> {
  const rows = await db.$queryRaw<{ language: string; text: string }[]>`
    SELECT a.language, left(v.text, ${MAX_CHARACTERS}) AS text
    FROM "Article" a JOIN "Version" v ON v."articleId" = a.id AND v.number = a."currentVersion"
    WHERE a.id = ANY(${articleIds}::uuid[])`;
  const names = rows.flatMap(({ language, text }) => namesIn(text, language).flatMap(({ name }) => wordsOf(name)));
  const functionWords = rows.flatMap(({ language }) => [...functionWordsOf(language)]);
  const isFunctionWord = new Set(functionWords);
  return {
    names: [...new Set(names)].filter((word) => !isFunctionWord.has(word)),
    functionWords: [...isFunctionWord],
  };
}

const wordsOf = (name: string): string[] =>
  name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{Nd}]+/u)
    .filter((word) => word !== "");
