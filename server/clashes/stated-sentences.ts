import "server-only";
import type { Passage } from "#domain/anchoring/selectors.ts";
import { sentencesOfText } from "#domain/anchoring/sentences-of-text.ts";
import { type ReadingOf, readSentence, type StatedSentence } from "#domain/clash/stated-sentence.ts";
import { db } from "#server/db/client.ts";
import { collectInSlices, mapInSlices } from "#server/slices.ts";

/** Raise it when domain/clash/ reads sentences otherwise: all articles are then read and compared again. */
export const READING = 1;

/** An article whose sentences were read, with those that state facts. */
export type StatedArticle = { id: string; versionNumber: number; sentences: StatedSentence[] };

/** Names of an article by which others are found: those that most of its sentences have. */
const MAX_NAMES = 40;

/** Read the current version of an article and store where it states facts, unless that is stored. Null for no article. */
export async function readArticle(articleId: string): Promise<StatedArticle | null> {
  const [article] = await findTexts([articleId]);
  if (!article) return null;
  const stored = await db.statedSentences.findUnique({ where: { articleId } });
  if (stored && isUpToDate(stored, article)) return stated(article, passagesOf(stored));
  const passages = await collectInSlices(sentencesOfText(article.text));
  const read = await stated(article, passages);
  const row = {
    versionNumber: article.versionNumber,
    starts: read.sentences.map(({ passage }) => passage.start),
    ends: read.sentences.map(({ passage }) => passage.end),
    names: commonNames(read.sentences),
    language: article.language,
    publishedOn: article.publishedAt === null ? null : new Date(article.publishedAt),
    reading: READING,
    isCompared: false,
  };
  await db.statedSentences.upsert({ where: { articleId }, create: { articleId, ...row }, update: row });
  return read;
}

/** The sentences of these articles as they were read last, without those that were never read or have changed since. */
export async function readStored(articleIds: string[]): Promise<StatedArticle[]> {
  const rows = await db.statedSentences.findMany({ where: { articleId: { in: articleIds } } });
  const stored = new Map(rows.map((row) => [row.articleId, row]));
  const read: StatedArticle[] = [];
  for (const article of await findTexts(articleIds)) {
    const row = stored.get(article.id);
    if (row && isUpToDate(row, article)) read.push(await stated(article, passagesOf(row)));
  }
  return read;
}

type ArticleText = ReadingOf & { id: string; versionNumber: number };

/** The current texts of these articles, without archived ones, in the order of their ids. */
async function findTexts(ids: string[]): Promise<ArticleText[]> {
  const rows = await db.$queryRaw<(Omit<ArticleText, "publishedAt"> & { publishedAt: Date | null })[]>`
    SELECT a.id, a."currentVersion" AS "versionNumber", v.text, a.language, a."publishedAt"
    FROM "Article" a JOIN "Version" v ON v."articleId" = a.id AND v.number = a."currentVersion"
    WHERE a.id = ANY(${ids}::uuid[]) AND a."archivedAt" IS NULL ORDER BY a.id`;
  return rows.map((row) => ({ ...row, publishedAt: row.publishedAt?.toISOString().slice(0, 10) ?? null }));
}

type StoredRow = NonNullable<Awaited<ReturnType<typeof db.statedSentences.findUnique>>>;

const isUpToDate = (stored: StoredRow, { versionNumber, language, publishedAt }: ArticleText): boolean =>
  stored.reading === READING &&
  stored.versionNumber === versionNumber &&
  stored.language === language &&
  (stored.publishedOn?.toISOString().slice(0, 10) ?? null) === publishedAt;

const passagesOf = ({ starts, ends }: StoredRow): Passage[] =>
  starts.map((start, nth) => ({ start, end: ends[nth] ?? start }));

async function stated(article: ArticleText, passages: Passage[]): Promise<StatedArticle> {
  const sentences = await mapInSlices(passages, (passage) => readSentence(article, passage));
  const { id, versionNumber } = article;
  return { id, versionNumber, sentences: sentences.filter((sentence) => sentence !== null) };
}

function commonNames(sentences: readonly StatedSentence[]): string[] {
  const counts = new Map<string, number>();
  for (const { names } of sentences) for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const sorted = [...counts].sort(([one, n], [other, m]) => m - n || (one < other ? -1 : 1));
  return sorted.slice(0, MAX_NAMES).map(([name]) => name);
}
