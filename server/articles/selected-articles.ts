import "server-only";
import type { ArticleFilter } from "#domain/article-filter.ts";
import { tagOf } from "#domain/fields.ts";
import type { Viewer } from "#domain/permissions.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { containsAll, SEARCHED } from "#server/db/like.ts";
import type { Period } from "#server/settings/period.ts";
import { isKnownVerdict } from "#server/verdicts/scope.ts";
import { isOpenTo } from "#server/work/rows.ts";

const { sql } = Prisma;

/** The condition for articles `a` that the filter selects and that were imported in the period. */
export function selectedArticles(
  viewer: Viewer,
  { q, status, outlet, reviewer, tag, affair }: Omit<ArticleFilter, "from" | "to" | "after" | "sort">,
  { begin, end }: Period,
): Prisma.Sql {
  const conditions = [status === "archived" ? sql`a."archivedAt" IS NOT NULL` : sql`a."archivedAt" IS NULL`];
  if (q?.trim()) conditions.push(withIdIn(withWords(q.trim())));
  if (outlet) conditions.push(sql`a.outlet = ${outlet}`);
  if (affair)
    conditions.push(sql`a.id IN (SELECT "articleId" FROM "AffairArticle" WHERE "affairId" = ${affair}::uuid)`);
  if (tag) conditions.push(sql`a.tags @> ARRAY[${tagOf(tag)}]`);
  if (reviewer) conditions.push(withIdIn(workedOnBy(viewer, reviewer)));
  if (begin) conditions.push(sql`a."createdAt" >= ${begin}`);
  if (end) conditions.push(sql`a."createdAt" < ${end}`);
  if (status === "unmarked") conditions.push(sql`NOT EXISTS (${LIVE_CLAIMS})`);
  if (status === "in-work") conditions.push(sql`EXISTS (${UNRULED_CLAIMS})`);
  if (status === "ruled") conditions.push(sql`EXISTS (${LIVE_CLAIMS}) AND NOT EXISTS (${UNRULED_CLAIMS})`);
  if (status === "published")
    conditions.push(
      sql`EXISTS (SELECT 1 FROM "PublishedReport" p WHERE p."articleId" = a.id AND p."withdrawnAt" IS NULL)`,
    );
  return Prisma.join(conditions, " AND ");
}

/** A list of ids, because its parts can then use their indexes, which an OR prevents. */
const withIdIn = (ids: Prisma.Sql): Prisma.Sql => sql`a.id IN (${ids})`;

const withWords = (words: string): Prisma.Sql =>
  sql`SELECT a.id FROM "Article" a WHERE ${containsAll(SEARCHED.article, [words])}
    UNION SELECT a.id FROM "Article" a WHERE ${containsAll(SEARCHED.origin, [words])}`;

/** Articles in which the reviewer marked a claim, gave a verdict that the viewer may know of, or has work. */
const workedOnBy = (viewer: Viewer, reviewer: string): Prisma.Sql =>
  sql`SELECT k."articleId" FROM "Claim" k WHERE k."createdById" = ${reviewer}::uuid AND k."withdrawnAt" IS NULL
    UNION SELECT k."articleId" FROM "Verdict" v JOIN "Claim" k ON k.id = v."claimId"
      WHERE v."reviewerId" = ${reviewer}::uuid AND k."withdrawnAt" IS NULL AND ${isKnownVerdict(viewer)}
    UNION SELECT s."articleId" FROM "Assignment" s WHERE s."assigneeId" = ${reviewer}::uuid AND ${isOpenTo(viewer)}`;

const LIVE_CLAIMS = sql`SELECT 1 FROM "Claim" c WHERE c."articleId" = a.id AND c."withdrawnAt" IS NULL`;
const UNRULED_CLAIMS = sql`${LIVE_CLAIMS} AND NOT EXISTS (SELECT 1 FROM "Ruling" r WHERE r."claimId" = c.id)`;
