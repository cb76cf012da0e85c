import "server-only";
import type { Passage } from "#domain/anchoring/selectors.ts";
import { sentencesOfText } from "#domain/anchoring/sentences-of-text.ts";
import { featuresOf } from "#domain/check-worthiness/features.ts";
import type { TrainingSentence } from "#domain/check-worthiness/train.ts";
import { db } from "#server/db/client.ts";
import { collectInSlices, mapInSlices } from "#server/slices.ts";

/** Claims that an article has if it was reviewed. */
const MIN_CLAIMS = 3;

/** The newest reviewed articles from which weights are learned. */
const MAX_ARTICLES = 400;

/** Sentences of one article that are read. */
const MAX_SENTENCES = 1_000;

/**
 * The sentences of the articles that this newsroom has reviewed: in which it marked several claims, and ruled on one.
 * Articles in which something was marked before `since` do not count. The order is that of the ids of the articles.
 */
export async function trainingArticles(since: Date | null): Promise<{ id: string; sentences: TrainingSentence[] }[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT a.id FROM "Article" a JOIN "Claim" c ON c."articleId" = a.id AND c."withdrawnAt" IS NULL
    WHERE a."archivedAt" IS NULL GROUP BY a.id
    HAVING count(*) >= ${MIN_CLAIMS} AND bool_or(c.standing = 'ruled') AND min(c."createdAt") > ${since ?? new Date(0)}
    ORDER BY a.id DESC LIMIT ${MAX_ARTICLES}`;
  const articles = [];
  for (const { id } of rows.reverse()) articles.push({ id, sentences: await sentencesOf(id) });
  return articles.filter(({ sentences }) => sentences.some(({ isMarked }) => isMarked));
}

async function sentencesOf(articleId: string): Promise<TrainingSentence[]> {
  const article = await db.article.findUniqueOrThrow({ where: { id: articleId } });
  const number = article.currentVersion;
  const where = { articleId_number: { articleId, number } };
  const { text } = await db.version.findUniqueOrThrow({ where, select: { text: true } });
  const anchors = await db.anchor.findMany({
    where: { articleId, versionNumber: number, start: { not: null }, claim: { withdrawnAt: null } },
    select: { start: true, end: true },
  });
  const marked = anchors.flatMap(({ start, end }) => (start === null || end === null ? [] : { start, end }));
  const passages = (await collectInSlices(sentencesOfText(text))).slice(0, MAX_SENTENCES);
  return mapInSlices(passages, (passage) => ({
    features: featuresOf(text.slice(passage.start, passage.end), article.language),
    isMarked: marked.some((claim) => overlap(claim, passage)),
  }));
}

const overlap = (one: Passage, other: Passage): boolean => one.start < other.end && other.start < one.end;
