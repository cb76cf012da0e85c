import "server-only";
import { NotFoundError } from "#domain/errors.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import type { RelatedArticle } from "#domain/related-article.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { db } from "#server/db/client.ts";
import { type KnownWords, namesAndFunctionWords } from "./names.ts";

const { sql } = Prisma;

/** Articles of one list of suggestions. */
export const MAX_RELATED = 8;

/** Articles of an affair whose words are looked for in others: the newest. */
const MAX_SEEDS = 40;

/** Words that are looked for: those that most of the articles have, and few others. */
const MAX_WORDS = 24;

/** Other texts that can have a rare word: so many, or in a large newsroom as many as 2% of the articles. */
const MAX_OTHER_TEXTS = 4;

/** The shortest word that can be rare, in characters. */
const MIN_WORD_LENGTH = 4;

/** Rare words that an article must share, unless it shares a quotation. */
const MIN_SHARED_WORDS = 4;

/** So many of them are names. In a small newsroom each word is rare, "heard" too, and only names tell affairs apart. */
const MIN_SHARED_NAMES = 2;

/** Days between the publication of two articles on one affair, where both are known. */
const MAX_DAYS_APART = 30;

/** Articles that may belong to an affair: they share quotations or several rare words, and came out at about its time. */
export async function relatedToAffair(viewer: Viewer, affairId: string): Promise<RelatedArticle[]> {
  permit(can(viewer, "affair.read") && can(viewer, "article.read"));
  const rows = await db.affairArticle.findMany({ where: { affairId }, select: { articleId: true } });
  return relatedTo(rows.map(({ articleId }) => articleId));
}

/** Articles that may be about the same affair as an article. */
export async function relatedToArticle(viewer: Viewer, articleId: string): Promise<{ articles: RelatedArticle[] }> {
  permit(can(viewer, "affair.read") && can(viewer, "article.read"));
  if (!(await db.article.findUnique({ where: { id: articleId }, select: { id: true } })))
    throw new NotFoundError("article");
  return { articles: await relatedTo([articleId]) };
}

async function relatedTo(members: string[]): Promise<RelatedArticle[]> {
  if (members.length === 0) return [];
  const seeds = [...members].sort().slice(-MAX_SEEDS);
  const known = await namesAndFunctionWords(seeds);
  const words = await rareWords(seeds, known);
  const rows = await db.$queryRaw<(Omit<RelatedArticle, "publishedAt"> & { publishedAt: Date | null })[]>`
    SELECT a.id, a.title, a.outlet, a.language, a."publishedAt",
      coalesce(said.quotations, 0) AS quotations, coalesce(worded.words, '{}') AS words
    FROM (${sharedQuotations(members)}) said FULL JOIN (${sharedWords(members, words, known.names)}) worded USING (id)
    JOIN "Article" a ON a.id = coalesce(said.id, worded.id) AND a."archivedAt" IS NULL
    WHERE ${isAtTheTimeOf(members)}
    ORDER BY coalesce(said.quotations, 0) DESC, coalesce(cardinality(worded.words), 0) DESC, a.id DESC
    LIMIT ${MAX_RELATED}`;
  return rows.map((row) => ({ ...row, publishedAt: row.publishedAt?.toISOString() ?? null }));
}

/** Words that these articles have, and some other texts, but few. Names come first. */
async function rareWords(seeds: string[], { names, functionWords }: KnownWords): Promise<string[]> {
  const rows = await db.$queryRaw<{ word: string }[]>`
    SELECT w.lexeme AS word FROM "SearchEntry" e CROSS JOIN unnest(e.words) w JOIN "SearchWord" s ON s.word = w.lexeme
    WHERE e.kind = 'article' AND e.id = ANY(${seeds}::uuid[]) AND w.positions IS NOT NULL
      AND length(w.lexeme) >= ${MIN_WORD_LENGTH} AND w.lexeme <> ALL(${functionWords}::text[])
    GROUP BY w.lexeme, s.texts HAVING s.texts - count(DISTINCT e.id) BETWEEN 1 AND greatest(${MAX_OTHER_TEXTS},
      (SELECT count(*) / 50 FROM "Article" WHERE "archivedAt" IS NULL))
    ORDER BY (w.lexeme = ANY(${names}::text[])) DESC, count(DISTINCT e.id) DESC, s.texts, w.lexeme LIMIT ${MAX_WORDS}`;
  return rows.map(({ word }) => word);
}

const sharedQuotations = (members: string[]): Prisma.Sql => sql`
  SELECT t."articleId" AS id, count(DISTINCT f.id)::int AS quotations
  FROM "Quotation" f JOIN "QuotationLink" l ON l."fromId" = f.id AND l.tier = 'same' JOIN "Quotation" t ON t.id = l."toId"
  WHERE f."articleId" = ANY(${members}::uuid[]) AND t."articleId" <> ALL(${members}::uuid[]) GROUP BY 1`;

/**
 * The words are those of entries already, so they are quoted and not parsed. Where the members name nobody, as in a
 * script without capital letters, any words do.
 */
const sharedWords = (members: string[], words: string[], names: string[]): Prisma.Sql => sql`
  SELECT e.id, array_agg(DISTINCT w.word) AS words
  FROM "SearchEntry" e JOIN unnest(${words}::text[]) w(word) ON e.words @@ quote_literal(w.word)::tsquery
  WHERE e.kind = 'article' AND e.id <> ALL(${members}::uuid[])
  GROUP BY e.id HAVING count(DISTINCT w.word) >= ${MIN_SHARED_WORDS}
    AND (${names.length} < ${MIN_SHARED_NAMES}
      OR count(DISTINCT w.word) FILTER (WHERE w.word = ANY(${names}::text[])) >= ${MIN_SHARED_NAMES})`;

const isAtTheTimeOf = (members: string[]): Prisma.Sql => sql`(a."publishedAt" IS NULL OR coalesce((
  SELECT a."publishedAt" BETWEEN min(m."publishedAt") - make_interval(days => ${MAX_DAYS_APART})
    AND max(m."publishedAt") + make_interval(days => ${MAX_DAYS_APART})
  FROM "Article" m WHERE m.id = ANY(${members}::uuid[])), true))`;
