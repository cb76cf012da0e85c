import "server-only";
import type { DashboardFilter } from "#domain/claim-filter.ts";
import type { ArticleProgress } from "#domain/dashboard.ts";
import { ARTICLE_COLUMNS, articleCells } from "#domain/figures.ts";
import type { Viewer } from "#domain/permissions.ts";
import { STANDINGS, type StandingState } from "#domain/standing.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { db, type Transaction } from "#server/db/client.ts";
import { type Ask, readFigures } from "#server/figures/read-figures.ts";
import { csvFile } from "#server/reports/csv-file.ts";
import { slicesOf } from "#server/slices.ts";

const { sql, raw } = Prisma;

/** Articles whose titles are read at once. */
const SLICE_ARTICLES = 1000;

/** An article with claims that wait for a ruling. Its counts are those of the claims that the filter selects. */
type InWork = Record<StandingState, number> & {
  article: number;
  id: string;
  claims: number;
  since: number;
  in_work: number;
};

const COUNTS = raw(
  STANDINGS.map((one) => `coalesce(sum(counted) FILTER (WHERE standing = '${one}'), 0) AS ${one}`).join(", "),
);

/** Those that wait longest first; `in_work` is how many wait. */
const inWork = (ask: Ask, limit: number): Promise<InWork[]> =>
  ask<InWork>(sql`
    SELECT w.*, a.id, count(*) OVER () AS in_work FROM (
      SELECT article, sum(counted) AS claims, ${COUNTS}, min(since) FILTER (WHERE standing <> 'ruled') AS since
      FROM (SELECT article, standing, count(*) AS counted, min(since) AS since FROM claims GROUP BY article, standing)
      GROUP BY article
    ) w JOIN articles a ON a.article = w.article
    WHERE w.since IS NOT NULL ORDER BY w.since, a.id LIMIT ${limit}`);

type RatingRow = { article: number; rating: string; claims: number };

async function ratingsOf(ask: Ask, articles: number[]): Promise<RatingRow[]> {
  if (articles.length === 0) return [];
  return ask<RatingRow>(sql`
    SELECT article, term(rating) AS rating, count(*) AS claims FROM claims
    WHERE standing = 'ruled' AND article IN (${Prisma.join(articles)})
    GROUP BY claims.article, claims.rating ORDER BY claims.rating`);
}

/** The articles whose claims wait longest for a ruling, and how many wait. */
export async function articlesInWork(
  ask: Ask,
  limit: number,
): Promise<{ articles: ArticleProgress[]; inWork: number }> {
  const rows = await inWork(ask, limit);
  const ratings = await ratingsOf(
    ask,
    rows.map(({ article }) => article),
  );
  const numbers = new Map(rows.map(({ id, article }) => [id, article]));
  const articles = (await withTitles(db, rows)).map((progress) => ({
    ...progress,
    ratings: ratings.flatMap(({ article, ...count }) => (article === numbers.get(progress.article.id) ? [count] : [])),
  }));
  return { articles, inWork: rows[0]?.in_work ?? 0 };
}

async function withTitles(tx: Transaction | typeof db, rows: InWork[]): Promise<ArticleProgress[]> {
  const select = { id: true, title: true, outlet: true, language: true } as const;
  const found = await tx.article.findMany({ where: { id: { in: rows.map(({ id }) => id) } }, select });
  const byId = new Map(found.map((article) => [article.id, article]));
  return rows.flatMap(({ id, article: _, claims, since, in_work: __, ...standings }) => {
    const article = byId.get(id);
    return article ? [{ article, claims, standings, ratings: [], waitingSince: new Date(since).toISOString() }] : [];
  });
}

/** All articles in work as a CSV file, in the order of the dashboard. */
export async function articlesInWorkCsv(viewer: Viewer, filter: DashboardFilter) {
  const rows = await readFigures(viewer, filter, (ask) => inWork(ask, Number.MAX_SAFE_INTEGER));
  return csvFile({
    columns: ARTICLE_COLUMNS,
    async *rows(tx) {
      for (const slice of slicesOf(rows, SLICE_ARTICLES))
        for (const progress of await withTitles(tx, slice)) yield articleCells(progress);
    },
  });
}
