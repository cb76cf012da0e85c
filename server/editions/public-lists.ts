import "server-only";
import * as z from "zod";
import { REPORTS_ADDRESS, reportAddress, slugClaimAddress } from "#domain/addresses.ts";
import { type CorrectionRow, correctionsPage } from "#domain/exports/published/corrections.ts";
import { feedOf, sitemapOf } from "#domain/exports/published/feed.ts";
import { indexPage, type ListedReport } from "#domain/exports/published/index-page.ts";
import { Id, Moment } from "#domain/fields.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { cursorFormat, pageOf } from "#server/db/cursor.ts";
import { containsAll } from "#server/db/like.ts";
import { readDb } from "#server/db/read-client.ts";
import { correctionOf } from "./public-reports.ts";
import { publicSite } from "./site.ts";

const { sql } = Prisma;

const PAGE_SIZE = 30;

/** A page ends at the time and the id of a row. */
const CURSOR = cursorFormat(z.tuple([Moment, Id]));

const MAX_WORDS = 12;

type ReportRow = Omit<ListedReport, "firstAt" | "newestAt" | "withdrawnAt"> & {
  articleId: string;
  firstAt: Date;
  newestAt: Date;
  withdrawnAt: Date | null;
};

/** The list of all reports, or of those with these words. A search does not look into reports that were withdrawn. */
export async function readIndexPage({ q = "", after }: { q?: string; after?: string | undefined }): Promise<string> {
  const last = CURSOR.decode(after);
  const words = q.split(/\s+/).filter((word) => word !== "");
  const found =
    words.length === 0
      ? sql`TRUE`
      : sql`r."withdrawnAt" IS NULL AND ${containsAll(sql`plain_text(r.words)`, words.slice(0, MAX_WORDS))}`;
  const isAfter =
    last === null ? sql`TRUE` : sql`(r."newestAt", r."articleId") < (${new Date(last[0])}, ${last[1]}::uuid)`;
  const rows = await listedReports(sql`${found} AND ${isAfter}`, PAGE_SIZE + 1);
  const { page, next } = pageOf(rows, PAGE_SIZE, ({ newestAt, articleId }) =>
    CURSOR.encode([newestAt.toISOString(), articleId]),
  );
  return indexPage(await publicSite(), page.map(listed), {
    ...{ q: words.join(" "), isFirst: last === null },
    next: next.nextCursor ?? null,
  });
}

const listedReports = (condition: Prisma.Sql, limit: number): Promise<ReportRow[]> => readDb().$queryRaw<ReportRow[]>`
  SELECT r."articleId", r.slug, r.title, r.outlet, r.language, r.ratings, r.newest, r."firstAt", r."newestAt",
    r."withdrawnAt", r."withdrawalReason"
  FROM "PublishedReport" r WHERE ${condition} ORDER BY r."newestAt" DESC, r."articleId" DESC LIMIT ${limit}`;

const listed = ({ articleId: _, firstAt, newestAt, withdrawnAt, ...row }: ReportRow): ListedReport => ({
  ...row,
  firstAt: firstAt.toISOString(),
  newestAt: newestAt.toISOString(),
  withdrawnAt: withdrawnAt?.toISOString() ?? null,
});

/** Reports in the feed. */
const FEED_SIZE = 50;

export async function readFeed(now = new Date()): Promise<string> {
  const rows = await listedReports(sql`TRUE`, FEED_SIZE);
  const changedAt = ({ newestAt, withdrawnAt }: ReportRow) => (withdrawnAt ?? newestAt).getTime();
  const newest = rows.toSorted((one, other) => changedAt(other) - changedAt(one));
  return feedOf(await publicSite(), newest.map(listed), now.toISOString());
}

/** Pages of a sitemap, fewer than sitemaps.org allows. */
const MAX_PAGES = 40_000;

export async function readSitemap(): Promise<string> {
  const reports = await readDb().publishedReport.findMany({
    where: { withdrawnAt: null },
    orderBy: [{ newestAt: "desc" }, { articleId: "desc" }],
    take: MAX_PAGES,
    select: { slug: true, newestAt: true },
  });
  const claims = await readDb().$queryRaw<{ slug: string; newestAt: Date; claimId: string }[]>`
    SELECT r.slug, r."newestAt", c."claimId" FROM "PublishedReport" r
    JOIN "EditionClaim" c ON c."articleId" = r."articleId" AND c.edition = r.newest
    WHERE r."withdrawnAt" IS NULL ORDER BY r."newestAt" DESC, c.number LIMIT ${MAX_PAGES - reports.length}`;
  const lists = [REPORTS_ADDRESS, "/corrections"].map((path) => ({ path, changedAt: null }));
  const pages = [
    ...reports.map(({ slug, newestAt }) => ({ path: reportAddress(slug), changedAt: newestAt.toISOString() })),
    ...claims.map(({ slug, claimId, newestAt }) => ({
      path: slugClaimAddress(slug, claimId),
      changedAt: newestAt.toISOString(),
    })),
  ];
  return sitemapOf(await publicSite(), [...lists, ...pages]);
}

type CorrectionListRow = {
  id: string;
  at: Date;
  slug: string;
  title: string;
  language: string;
  edition: number | null;
  changes: unknown;
  note: string | null;
  reason: string | null;
};

/** What was corrected in reports that are public, and which reports were withdrawn, newest first. */
export async function readCorrectionsPage({ after }: { after?: string | undefined }): Promise<string> {
  const last = CURSOR.decode(after);
  const before = last === null ? sql`TRUE` : sql`(at, id) < (${new Date(last[0])}, ${last[1]}::uuid)`;
  const rows = await readDb().$queryRaw<CorrectionListRow[]>`
    SELECT * FROM (
      SELECT c.id, c.at, r.slug, r.title, r.language, c.edition, c.changes, c.note, NULL AS reason
      FROM "ReportCorrection" c JOIN "PublishedReport" r USING ("articleId") WHERE r."withdrawnAt" IS NULL
      UNION ALL
      SELECT r."articleId", r."withdrawnAt", r.slug, r.title, r.language, NULL, NULL, NULL, r."withdrawalReason"
      FROM "PublishedReport" r WHERE r."withdrawnAt" IS NOT NULL) listed
    WHERE ${before} ORDER BY at DESC, id DESC LIMIT ${PAGE_SIZE + 1}`;
  const { page, next } = pageOf(rows, PAGE_SIZE, ({ at, id }) => CURSOR.encode([at.toISOString(), id]));
  return correctionsPage(await publicSite(), page.map(correctionRow), next.nextCursor ?? null, last === null);
}

function correctionRow({
  slug,
  title,
  language,
  at,
  edition,
  changes,
  note,
  reason,
}: CorrectionListRow): CorrectionRow {
  const report = { slug, title, language };
  if (edition === null) return { ...report, kind: "withdrawal", at: at.toISOString(), reason: reason ?? "" };
  return { ...report, kind: "correction", ...correctionOf({ edition, at, changes, note }) };
}
