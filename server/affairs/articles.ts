import "server-only";
import { type AffairChoice, MAX_AFFAIR_ARTICLES } from "#domain/affair.ts";
import type { DatedArticle } from "#domain/affair-time-line.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import { db } from "#server/db/client.ts";

/** The articles of an affair that are not archived, by the time of their publication; those without one come last. */
export async function articlesByTime(viewer: Viewer, affairId: string): Promise<DatedArticle[]> {
  permit(can(viewer, "affair.read") && can(viewer, "article.read"));
  const rows = await db.article.findMany({
    where: { archivedAt: null, affairs: { some: { affairId } } },
    select: { id: true, title: true, outlet: true, language: true, publishedAt: true },
    orderBy: [{ publishedAt: { sort: "asc", nulls: "last" } }, { id: "asc" }],
    take: MAX_AFFAIR_ARTICLES,
  });
  return rows.map((row) => ({ ...row, publishedAt: row.publishedAt?.toISOString() ?? null }));
}

/** The affairs that an article is in, without archived ones, by name. */
export async function affairsOfArticle(viewer: Viewer, articleId: string): Promise<AffairChoice[]> {
  permit(can(viewer, "affair.read"));
  return db.affair.findMany({
    where: { archivedAt: null, articles: { some: { articleId } } },
    select: { id: true, name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: MAX_SHOWN_AFFAIRS,
  });
}

/** Affairs that are named on the page of an article. */
const MAX_SHOWN_AFFAIRS = 20;
