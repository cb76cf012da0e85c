import "server-only";
import * as z from "zod";
import type { ArticleFilter, ArticleRow, ArticleSort } from "#domain/article-filter.ts";
import { Id, Moment, text } from "#domain/fields.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { NAMED } from "#server/claims/rows.ts";
import { db } from "#server/db/client.ts";
import { cursorFormat, pageOf } from "#server/db/cursor.ts";
import { containing, containsAll, pattern, SEARCHED } from "#server/db/like.ts";
import { type Period, periodOf } from "#server/settings/period.ts";
import { todayInNewsroom } from "#server/settings/settings.ts";
import { verdictsKnownTo } from "#server/verdicts/scope.ts";
import { overdueIn } from "#server/work/overdue.ts";
import { openTo } from "#server/work/rows.ts";

/** Rows of one page. */
const PAGE_SIZE = 50;

/** One page of the articles that match the filter, and how many match. `nextCursor` is the `after` of the next page. */
export async function listArticles(viewer: Viewer, filter: ArticleFilter) {
  permit(can(viewer, "article.read"));
  const matches = matching(viewer, filter, await periodOf(filter), await spelledOtherwise(filter));
  const [rows, total] = await Promise.all([
    db.article.findMany({
      where: { AND: [matches, afterCursor(filter)] },
      orderBy: ORDERS[filter.sort],
      take: PAGE_SIZE + 1,
      select: { id: true, title: true, outlet: true, publishedAt: true, createdAt: true, language: true, tags: true },
    }),
    db.article.count({ where: matches }),
  ]);
  const { page, next } = pageOf(rows, PAGE_SIZE, (last) => cursorAt(last, filter.sort));
  const ids = page.map(({ id }) => id);
  const [progress, assignees, overdue] = await Promise.all([
    progressOf(ids),
    assigneesOf(viewer, ids),
    overdueIn(viewer, ids, await todayInNewsroom(new Date())),
  ]);
  const articles: ArticleRow[] = page.map((row) => ({
    ...row,
    publishedAt: row.publishedAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    ...(progress.get(row.id) ?? { claims: 0, ruled: 0 }),
    assignees: assignees.get(row.id) ?? [],
    overdue: overdue.get(row.id) ?? 0,
  }));
  return { articles, total, ...next };
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

const ORDERS = {
  newest: [{ createdAt: "desc" }, { id: "desc" }],
  oldest: [{ createdAt: "asc" }, { id: "asc" }],
  title: [{ title: "asc" }, { id: "asc" }],
  published: [{ publishedAt: { sort: "desc", nulls: "last" } }, { id: "desc" }],
} as const satisfies Record<ArticleSort, Prisma.ArticleOrderByWithRelationInput[]>;

const live = { withdrawnAt: null } satisfies Prisma.ClaimWhereInput;

/** The latest articles whose title or outlet has the words of the search with other accents. */
async function spelledOtherwise({ q }: ArticleFilter): Promise<string[]> {
  const words = q?.trim();
  if (!words) return [];
  const rows = await db.$queryRaw<{ id: string }[]>`SELECT a.id FROM "Article" a
    WHERE ${containsAll(SEARCHED.article, [words])} AND NOT (a.title || E'\n' || coalesce(a.outlet, '') ILIKE ${pattern(words)})
    ORDER BY a."createdAt" DESC, a.id DESC LIMIT ${MAX_SPELLED_OTHERWISE}`;
  return rows.map(({ id }) => id);
}

const MAX_SPELLED_OTHERWISE = 2_000;

function matching(
  viewer: Viewer,
  { q, status, outlet, reviewer, tag }: ArticleFilter,
  { begin, end }: Period,
  spelled: string[],
) {
  const words = containing(q?.trim() ?? "");
  const all: Prisma.ArticleWhereInput[] = [{ archivedAt: status === "archived" ? { not: null } : null }];
  if (q?.trim())
    all.push({ OR: [{ title: words }, { outlet: words }, { byline: words }, { url: words }, { id: { in: spelled } }] });
  if (outlet) all.push({ outlet });
  if (tag) all.push({ tags: { has: tag.toLowerCase() } });
  if (reviewer)
    all.push({
      OR: [{ claims: { some: { ...live, ...byReviewer(viewer, reviewer) } } }, assignedTo(viewer, reviewer)],
    });
  if (begin) all.push({ createdAt: { gte: begin } });
  if (end) all.push({ createdAt: { lt: end } });
  if (status === "unmarked") all.push({ claims: { none: live } });
  if (status === "in-work") all.push({ claims: { some: { ...live, ruling: null } } });
  if (status === "ruled") all.push({ claims: { some: live } }, { claims: { none: { ...live, ruling: null } } });
  return { AND: all };
}

/** Claims that a reviewer marked, and those on which they gave a verdict, as far as the viewer may know. */
const byReviewer = (viewer: Viewer, reviewerId: string): Prisma.ClaimWhereInput => ({
  OR: [{ createdById: reviewerId }, { verdicts: { some: { AND: [{ reviewerId }, verdictsKnownTo(viewer)] } } }],
});

const assignedTo = (viewer: Viewer, assigneeId: string): Prisma.ArticleWhereInput => ({
  assignments: { some: { assigneeId, ...openTo(viewer) } },
});

/** A page ends at the title or the time by which the list is sorted, null where an article has none, and the id. */
const BY_TITLE = cursorFormat(z.tuple([text(5000), Id]));
const BY_TIME = cursorFormat(z.tuple([Moment.nullable(), Id]));

type SortKeys = { id: string; title: string; publishedAt: Date | null; createdAt: Date };

function cursorAt({ id, title, publishedAt, createdAt }: SortKeys, sort: ArticleSort): string {
  if (sort === "title") return BY_TITLE.encode([title, id]);
  const time = sort === "published" ? publishedAt : createdAt;
  return BY_TIME.encode([time?.toISOString() ?? null, id]);
}

function afterCursor({ after, sort }: ArticleFilter): Prisma.ArticleWhereInput {
  if (sort === "title") {
    const [title, id] = BY_TITLE.decode(after) ?? [];
    return id && title !== undefined ? { OR: [{ title: { gt: title } }, { title, id: { gt: id } }] } : {};
  }
  const [time, id] = BY_TIME.decode(after) ?? [];
  if (!id) return {};
  if (!time) return sort === "published" ? { publishedAt: null, id: { lt: id } } : {};
  const at = new Date(time);
  if (sort === "published")
    return { OR: [{ publishedAt: { lt: at } }, { publishedAt: at, id: { lt: id } }, { publishedAt: null }] };
  const beyond = sort === "newest" ? { lt: at } : { gt: at };
  return { OR: [{ createdAt: beyond }, { createdAt: at, id: sort === "newest" ? { lt: id } : { gt: id } }] };
}

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
