import "server-only";
import * as z from "zod";
import { editionAddress, reportAddress } from "#domain/addresses.ts";
import { ARCHIVED } from "#domain/archived.ts";
import type { Article } from "#domain/article.ts";
import type { ChecklistItem, ChecklistResult } from "#domain/checklist.ts";
import { type EditionSummary, type PublishedState, slugFrom } from "#domain/edition.ts";
import { type ClaimCorrection, correctionsBetween } from "#domain/edition-changes.ts";
import { NotFoundError } from "#domain/errors.ts";
import type { PageQuery } from "#domain/page-query.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import { publicReport } from "#domain/published-report.ts";
import type { ReportOptions } from "#domain/report-shape.ts";
import { publicUrl } from "#server/auth/sessions.ts";
import { claimCount } from "#server/claims/claims.ts";
import { NAMED } from "#server/claims/rows.ts";
import { db, type Transaction } from "#server/db/client.ts";
import { cursorFormat, pageOf } from "#server/db/cursor.ts";
import { inSnapshot } from "#server/db/transaction.ts";
import { MAX_CLAIMS, readArticleState, TOO_LARGE } from "./article-state.ts";
import { PUBLISHED_CHANGES } from "./public-edition.ts";
import { ONLY_EDITORS } from "./publish.ts";
import { reportOf } from "./rows.ts";
import { freeSlug } from "./slugs.ts";

/** What an editor reads before they publish. `version` is that of the publication, 0 before the first edition. */
export type Checklist = {
  items: ChecklistItem[];
  /** The slug of the report, or the one that it gets if none is chosen. */
  slug: string;
  /** What the newest edition shows; before the first one what the next shows by default. */
  defaults: ReportOptions;
  /** What the next edition corrects, with these options. */
  corrections: ClaimCorrection[];
  version: number;
};

/** Why an article cannot be published whatever its checklist says, as a sentence; null where it can. */
export async function whyNotPublished(viewer: Viewer, article: Article): Promise<string | null> {
  permit(can(viewer, "report.publish"), ONLY_EDITORS);
  if (article.archivedAt !== null) return ARCHIVED;
  return (await claimCount(viewer, article.id)) > MAX_CLAIMS ? TOO_LARGE : null;
}

export async function readChecklist(viewer: Viewer, articleId: string): Promise<Checklist> {
  permit(can(viewer, "report.publish"), ONLY_EDITORS);
  return inSnapshot(async (tx) => {
    const article = await tx.article.findUnique({ where: { id: articleId }, select: { title: true } });
    if (!article) throw new NotFoundError("article");
    const state = await readArticleState(tx, viewer, articleId);
    const published = await tx.publishedReport.findUnique({
      where: { articleId },
      select: { slug: true, version: true, newest: true },
    });
    const items = state.checklist;
    if (!published) {
      const slug = await freeSlug(tx, slugFrom(article.title) ?? `report-${articleId.slice(-8)}`);
      return { items, slug, defaults: state.defaults, corrections: [], version: 0 };
    }
    const before = await reportOf(tx, articleId, published.newest);
    const report = await state.reportWith(before.options, new Date(0).toISOString());
    const corrections = correctionsBetween(before, publicReport(report));
    return { items, corrections, slug: published.slug, defaults: before.options, version: published.version };
  });
}

export const EDITIONS_PAGE_SIZE = 20;

const CURSOR = cursorFormat(z.int32().min(1));

/** A page of the editions of an article, newest first, and how it stands with its publication; null before the first. */
export async function editionsOfArticle(
  viewer: Viewer,
  articleId: string,
  { after }: PageQuery = {},
): Promise<{ published: PublishedState | null; editions: EditionSummary[]; nextCursor?: string }> {
  permit(can(viewer, "article.read"));
  if (!(await db.article.findUnique({ where: { id: articleId }, select: { id: true } })))
    throw new NotFoundError("article");
  const published = await publishedState(viewer, articleId);
  if (!published) return { published, editions: [] };
  const last = CURSOR.decode(after);
  const rows = await db.edition.findMany({
    where: { articleId, ...(last === null ? {} : { number: { lt: last } }) },
    orderBy: { number: "desc" },
    take: EDITIONS_PAGE_SIZE + 1,
    select: {
      ...{ number: true, publishedAt: true, publishedBy: NAMED, checklist: true },
      _count: { select: { corrections: true } },
    },
  });
  const { page, next } = pageOf(rows, EDITIONS_PAGE_SIZE, ({ number }) => CURSOR.encode(number));
  const editions = page.map(({ number, publishedAt, publishedBy, checklist, _count }) => ({
    ...{ number, publishedBy, url: absolute(editionAddress(published.slug, number)) },
    publishedAt: publishedAt.toISOString(),
    // How many claims are stale would tell reviewers who are blind that these have verdicts.
    checklist: can(viewer, "report.publish") ? (checklist as ChecklistResult[]) : [],
    corrections: _count.corrections,
  }));
  return { published, editions, ...next };
}

const absolute = (path: string): string => publicUrl() + path;

/** How it stands with the publication of an article; null while nothing was published. */
export async function publishedState(
  viewer: Viewer,
  articleId: string,
  tx: Transaction | typeof db = db,
): Promise<PublishedState | null> {
  permit(can(viewer, "article.read"));
  const row = await tx.publishedReport.findUnique({ where: { articleId } });
  if (!row) return null;
  const { slug, newest, newestAt, withdrawnAt, withdrawalReason, version } = row;
  const changes = await tx.event.count({
    where: { articleId, type: { in: PUBLISHED_CHANGES }, at: { gt: newestAt } },
  });
  return {
    ...{ slug, url: absolute(reportAddress(slug)), edition: newest, changes, version, withdrawalReason },
    newestAt: newestAt.toISOString(),
    withdrawnAt: withdrawnAt?.toISOString() ?? null,
  };
}
