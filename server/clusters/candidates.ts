import "server-only";
import { type CountedWord, rarestWords } from "#domain/similarity/rarest-words.ts";
import { type WordCounts, weightOf } from "#domain/similarity/similarity.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { db } from "#server/db/client.ts";

const { sql } = Prisma;

/** Candidates that are compared word by word. */
const MAX_COMPARED = 60;

/** Words of the statement that count when candidates are ordered. Few statements have more. */
const MAX_WEIGHED = 40;

/**
 * The words of a statement and their stems, and in how many claims each occurs. A word that is new and not counted yet
 * counts as rare.
 */
export async function countWords({ statement, language }: { statement: string; language: string }) {
  const [words, [{ claims }]] = await Promise.all([
    db.$queryRaw<CountedWord[]>`
      SELECT word.lexeme AS word, greatest(w.claims, 1) AS claims
      FROM unnest(search_words(${language}, ${statement})) word LEFT JOIN "SearchWord" w ON w.word = word.lexeme`,
    // The estimate of the planner: nothing depends on the exact number.
    db.$queryRaw<[{ claims: number }]>`
      SELECT greatest(reltuples, 0)::int AS claims FROM pg_class WHERE oid = '"Claim"'::regclass`,
  ]);
  const of = new Map(words.map((word) => [word.word, word.claims]));
  const known = Math.max(claims, ...of.values(), 1);
  return { words, counts: { claims: known, of: (word: string) => of.get(word) ?? 1 } satisfies WordCounts };
}

/**
 * The ids of the entries of search that have the rarest of these words, those with the most weight in common first.
 * `kind` is that of the entries, and a literal because each kind has its own index.
 */
export async function candidateIds(
  kind: "claim" | "precedent",
  words: CountedWord[],
  counts: WordCounts,
): Promise<string[]> {
  const rare = rarestWords(words);
  if (rare.length === 0) return [];
  const shared = heaviest(words, counts).map(
    ({ word, weight }) => sql`CASE WHEN e.words @@ ${queryOf([word])}::tsquery THEN ${weight}::float8 ELSE 0 END`,
  );
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT e.id FROM "SearchEntry" e
    WHERE ${KINDS[kind]} AND e.words @@ ${queryOf(rare.map(({ word }) => word))}::tsquery
    ORDER BY (${Prisma.join(shared, " + ")}) / ln(20 + length(e.words)) DESC, e.id LIMIT ${MAX_COMPARED}`;
  return rows.map(({ id }) => id);
}

/** The words that weigh most, with their weights. */
const heaviest = (words: CountedWord[], counts: WordCounts): { word: string; weight: number }[] =>
  words
    .map(({ word }) => ({ word, weight: weightOf(word, counts) }))
    .sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1))
    .slice(0, MAX_WEIGHED);

/** A tsquery of entries that have one of these words. */
const queryOf = (words: string[]): string => words.map((word) => `'${word.replace(/['\\]/g, "$&$&")}'`).join(" | ");

const KINDS = { claim: sql`e.kind = 'claim'`, precedent: sql`e.kind = 'precedent'` };
