import "server-only";
import * as z from "zod";
import type { ArticleFilter, ArticleRow, ArticleSort } from "#domain/article-filter.ts";
import { Id, Moment, text } from "#domain/fields.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import { type Article, Prisma } from "#prisma/generated/client.ts";
import { NAMED } from "#server/claims/rows.ts";
import { db } from "#server/db/client.ts";
import { cursorFormat, pageOf } from "#server/db/cursor.ts";
import { newestEditions } from "#server/editions/newest.ts";
import { periodOf } from "#server/settings/period.ts";
import { todayInNewsroom } from "#server/settings/settings.ts";
import { overdueIn } from "#server/work/overdue.ts";
import { openTo } from "#server/work/rows.ts";
import { selectedArticles } from "./selected-articles.ts";

const { sql } = Prisma;

type Row = Pick<Article, "id" | "title" | "outlet" | "publishedAt" | "createdAt" | "language" | "tags">;

/** Rows of one page. */
const PAGE_SIZE = 50;

/** One page of the articles that match the filter, and how many match. `nextCursor` is the `after` of the next page. */
export async function listArticles(viewer: Viewer, filter: ArticleFilter) {
  permit(can(viewer, "article.read"));
  const matches = selectedArticles(viewer, filter, await periodOf(filter));
  const [rows, counts] = await Promise.all([
    db.$queryRaw<Row[]>`
      SELECT a.id, a.title, a.outlet, a."publishedAt", a."createdAt", a.language, a.tags FROM "Article" a
      WHERE ${matches} AND ${afterCursor(filter)} ORDER BY ${ORDERS[filter.sort]} LIMIT ${PAGE_SIZE + 1}`,
    db.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total FROM "Article" a WHERE ${matches}`,
  ]);
  const { page, next } = pageOf(rows, PAGE_SIZE, (last) => cursorAt(last, filter.sort));
  const ids = page.map(({ id }) => id);
  const [progress, assignees, overdue, editions] = await Promise.all([
    progressOf(ids),
    assigneesOf(viewer, ids),
    overdueIn(viewer, ids, await todayInNewsroom(new Date())),
    newestEditions(ids),
  ]);
  const articles: ArticleRow[] = page.map((row) => ({
    ...row,
    publishedAt: row.publishedAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    ...(progress.get(row.id) ?? { claims: 0, ruled: 0 }),
    assignees: assignees.get(row.id) ?? [],
    overdue: overdue.get(row.id) ?? 0,
    edition: editions.get(row.id) ?? null,
  }));
  return { articles, total: counts[0]?.total ?? 0, ...next };
}

/** The values by which the list can be filtered: outlets, tags and reviewers with something in it. */
export async function articleFacets(viewer: Viewer) {
  permit(can(viewer, "article.read"));
  const [outlets, tags, reviewers] = await Promise.all([
    db.article.findMany({
      where: { outlet: { not: null } },
      distinct: ["outlet"],
      select: { outlet: true },
      orderBy: { outlet: "asc" },
      take: 500,
    }),
    db.$queryRaw<{ tag: string }[]>`SELECT DISTINCT unnest(tags) AS tag FROM "Article" ORDER BY tag LIMIT 500`,
    db.person.findMany({
      where: { OR: [{ claims: { some: {} } }, { assignments: { some: openTo(viewer) } }] },
      select: { id: true, name: true },
      orderBy: { name: "asc" },
      take: 500,
    }),
  ]);
  return { outlets: outlets.flatMap(({ outlet }) => outlet ?? []), tags: tags.map(({ tag }) => tag), reviewers };
}

/** Titles in the order in which people look for them: that of `Intl.Collator`, and not that of code points. */
const TITLE = sql`a.title COLLATE "und-x-icu"`;

const ORDERS: Record<ArticleSort, Prisma.Sql> = {
  newest: sql`a."createdAt" DESC, a.id DESC`,
  oldest: sql`a."createdAt", a.id`,
  title: sql`${TITLE}, a.id`,
  published: sql`a."publishedAt" DESC NULLS LAST, a.id DESC`,
};

/** A page ends at the title or the time by which the list is sorted, null where an article has none, and the id. */
const BY_TITLE = cursorFormat(z.tuple([text(5000), Id]));
const BY_TIME = cursorFormat(z.tuple([Moment.nullable(), Id]));

function cursorAt({ id, title, publishedAt, createdAt }: Row, sort: ArticleSort): string {
  if (sort === "title") return BY_TITLE.encode([title, id]);
  const time = sort === "published" ? publishedAt : createdAt;
  return BY_TIME.encode([time?.toISOString() ?? null, id]);
}

/** The condition for articles `a` after those of the page before. */
function afterCursor({ after, sort }: ArticleFilter): Prisma.Sql {
  if (sort === "title") {
    const [title, id] = BY_TITLE.decode(after) ?? [];
    return id ? sql`(${TITLE}, a.id) > (${title}, ${id}::uuid)` : ALL;
  }
  const [time, id] = BY_TIME.decode(after) ?? [];
  if (!id) return ALL;
  const at = time ? new Date(time) : null;
  if (sort === "published" && at)
    return sql`((a."publishedAt", a.id) < (${at}, ${id}::uuid) OR a."publishedAt" IS NULL)`;
  if (sort === "published") return sql`a."publishedAt" IS NULL AND a.id < ${id}::uuid`;
  return sort === "newest"
    ? sql`(a."createdAt", a.id) < (${at}, ${id}::uuid)`
    : sql`(a."createdAt", a.id) > (${at}, ${id}::uuid)`;
}

const ALL = sql`TRUE`;

async function assigneesOf(viewer: Viewer, articleIds: string[]): Promise<Map<string, { id: string; name: string }[]>> {
  const rows = await db.assignment.findMany({
    where: { ...openTo(viewer), articleId: { in: articleIds } },
    distinct: ["articleId", "assigneeId"],
    select: { articleId: true, assignee: NAMED },
    orderBy: { createdAt: "asc" },
  });
  const assignees = new Map<string, { id: string; name: string }[]>();
  for (const { articleId, assignee } of rows) assignees.set(articleId, [...(assignees.get(articleId) ?? []), assignee]);
  return assignees;
}

async function progressOf(articleIds: string[]): Promise<Map<string, { claims: number; ruled: number }>> {
  const rows = await db.$queryRaw<{ articleId: string; claims: number; ruled: number }[]>`
    SELECT "articleId", count(*)::int AS claims, count(*) FILTER (WHERE standing = 'ruled')::int AS ruled FROM "Claim"
    WHERE "articleId" = ANY(${articleIds}::uuid[]) AND "withdrawnAt" IS NULL GROUP BY "articleId"`;
  return new Map(rows.map(({ articleId, ...counts }) => [articleId, counts]));
}
