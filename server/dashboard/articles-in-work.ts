import "server-only";
import type { DashboardFilter } from "#domain/claim-filter.ts";
import { type ArticleProgress, progressOf } from "#domain/dashboard.ts";
import { ARTICLE_COLUMNS, articleCells } from "#domain/figures.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { BLIND_COLUMNS, fromClaims, ratingSeen, sinceSeen, standingSeen } from "#server/claims/blindness.ts";
import { selectedClaims } from "#server/claims/scope.ts";
import { db, type Transaction } from "#server/db/client.ts";
import { csvFile, itemsOfPages } from "#server/reports/csv-file.ts";
import { type Period, periodOf } from "#server/settings/period.ts";
import { type CountRow, countOf } from "./counts.ts";

const { sql } = Prisma;

/** Articles of one page of the CSV file. */
const CSV_PAGE_SIZE = 1000;

/** Claims without a ruling that the filter selects. */
type Scope = { filter: DashboardFilter; period: Period };

const inWork = (viewer: Viewer, { filter, period }: Scope): Prisma.Sql =>
  sql`${selectedClaims(viewer, filter, period)} AND c.standing <> 'ruled'`;

/** How many articles have claims without a ruling. */
export async function countArticlesInWork(viewer: Viewer, scope: Scope): Promise<number> {
  const [row] = await db.$queryRaw<[{ articles: number }]>`
    SELECT count(DISTINCT c."articleId")::int AS articles FROM ${fromClaims(viewer)} WHERE ${inWork(viewer, scope)}`;
  return row.articles;
}

/** The articles whose claims wait longest for a ruling, from behind `last` on. */
export async function articlesInWork(
  viewer: Viewer,
  scope: Scope,
  { limit, last, tx = db }: { limit: number; last?: ArticleProgress | undefined; tx?: Transaction },
): Promise<ArticleProgress[]> {
  const since = sql`min(${sinceSeen(viewer)})`;
  const beyond = last
    ? sql`HAVING (${since}, c."articleId") > (${last.waitingSince}::timestamptz, ${last.article.id}::uuid)`
    : Prisma.empty;
  const rows = await tx.$queryRaw<(CountRow & ArticleProgress["article"])[]>`
    WITH waiting AS (
      SELECT c."articleId", ${since} AS since FROM ${fromClaims(viewer)} WHERE ${inWork(viewer, scope)}
      GROUP BY c."articleId" ${beyond} ORDER BY since, c."articleId" LIMIT ${limit}
    )
    SELECT a.id, a.title, a.outlet, a.language, ${standingSeen(viewer)} AS standing, ${ratingSeen(viewer)} AS rating,
      count(*) AS claims, ${since} AS oldest
    FROM waiting JOIN "Article" a ON a.id = waiting."articleId"
    JOIN (${fromClaims(viewer)}) ON c."articleId" = a.id WHERE ${selectedClaims(viewer, scope.filter, scope.period)}
    GROUP BY a.id, waiting.since, ${BLIND_COLUMNS} ORDER BY waiting.since, a.id, rating`;
  const byArticle = new Map<string, (typeof rows)[number][]>();
  for (const row of rows) {
    const those = byArticle.get(row.id);
    if (those) those.push(row);
    else byArticle.set(row.id, [row]);
  }
  return [...byArticle.values()].flatMap((those) => {
    const [first] = those;
    if (!first) return [];
    const { id, title, outlet, language } = first;
    return [progressOf({ id, title, outlet, language }, those.map(countOf))];
  });
}

/** All articles in work as a CSV file, in the order of the dashboard. */
export async function articlesInWorkCsv(viewer: Viewer, filter: DashboardFilter) {
  permit(can(viewer, "dashboard.read"));
  const scope = { filter, period: await periodOf(filter) };
  return csvFile({
    columns: ARTICLE_COLUMNS,
    async *rows(tx) {
      const read = (last: ArticleProgress | undefined) =>
        articlesInWork(viewer, scope, { limit: CSV_PAGE_SIZE, last, tx });
      for await (const progress of itemsOfPages(read)) yield articleCells(progress);
    },
  });
}
