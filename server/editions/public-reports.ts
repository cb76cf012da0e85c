import "server-only";
import { createHash } from "node:crypto";
import type { ClaimCorrection } from "#domain/edition-changes.ts";
import { ratingStyle } from "#domain/exports/html/style.ts";
import { claimPage } from "#domain/exports/published/claim-page.ts";
import type { PublishedCorrection } from "#domain/exports/published/corrections.ts";
import { embedPage } from "#domain/exports/published/embed-page.ts";
import { messagePage, withdrawnPage } from "#domain/exports/published/notice-page.ts";
import { type PublishedEdition, reportPage } from "#domain/exports/published/report-page.ts";
import { Id } from "#domain/fields.ts";
import { atPublicAddress, streamed } from "#domain/published-report.ts";
import type { ReportClaim } from "#domain/report-claim-shape.ts";
import { Report, type ReportHead } from "#domain/report-shape.ts";
import { readDb } from "#server/db/read-client.ts";
import { cachedPage, type RenderedPage } from "./page-cache.ts";
import { reportOf } from "./rows.ts";
import { publicSite } from "./site.ts";

/** A page for everybody, with the status of the answer and the hashes of its style rules. */
export type PublicPage = { status: number; page: RenderedPage; styles: string[] };

/** What is published under a slug; null where there is nothing. */
export const findReport = (slug: string) =>
  SLUG.test(slug)
    ? readDb().publishedReport.findUnique({ where: { slug }, omit: { words: true, ratings: true } })
    : null;

const SLUG = /^[a-z0-9-]{1,100}$/;

type Row = NonNullable<Awaited<ReturnType<typeof findReport>>>;
type Site = Awaited<ReturnType<typeof publicSite>>;

/** An edition of a report, by default the newest one. */
export const readReportPage = (slug: string, number?: number): Promise<PublicPage> =>
  pageOfReport(slug, async (row, site) => {
    const shown = number ?? row.newest;
    if (shown < 1 || shown > row.newest) return notFound(site);
    const key = ["report", row.articleId, shown, row.version, site.key];
    const style = await styleOf(row.articleId, shown);
    const page = await cachedPage(JSON.stringify(key), async () =>
      reportPage(site, await publicReportOf(row, shown, site), await editionOf(row, shown)),
    );
    return { status: 200, page, styles: [style] };
  });

/** A report in short, for frames on other sites. */
export const readEmbedPage = (slug: string): Promise<PublicPage> =>
  pageOfReport(slug, async (row, site) => {
    const key = ["embed", row.articleId, row.version, site.key];
    const style = await styleOf(row.articleId, row.newest);
    const page = await cachedPage(JSON.stringify(key), async () =>
      embedPage(site, await publicReportOf(row, row.newest, site), await editionOf(row, row.newest)),
    );
    return { status: 200, page, styles: [style] };
  });

/** A claim as the last edition with it has it. */
export const readClaimPage = (slug: string, claimId: string): Promise<PublicPage> =>
  pageOfReport(slug, async (row, site) => {
    const last = await lastEditionOf(row.articleId, claimId);
    if (!last) return notFound(site);
    const key = ["claim", claimId, row.articleId, row.version, site.key];
    const style = await styleOf(row.articleId, last.edition);
    const page = await cachedPage(JSON.stringify(key), async () => {
      const { head, claim } = await readClaim(row.articleId, last);
      const { editions: _, ...edition } = await editionOf(row, last.edition, claimId);
      return claimPage(site, head, atPublicAddress(claim, site.baseUrl, row.slug), edition);
    });
    return { status: 200, page, styles: [style] };
  });

/** Where the last edition with a claim has it; null where none has. */
export const lastEditionOf = async (articleId: string, claimId: string) =>
  Id.safeParse(claimId).success
    ? readDb().editionClaim.findFirst({
        where: { articleId, claimId },
        orderBy: { edition: "desc" },
        select: { edition: true, number: true },
      })
    : null;

async function pageOfReport(slug: string, read: (row: Row, site: Site) => Promise<PublicPage>): Promise<PublicPage> {
  const [row, site] = await Promise.all([findReport(slug), publicSite()]);
  if (!row) return notFound(site);
  const { withdrawnAt, withdrawalReason, title, language, articleId, version } = row;
  if (withdrawnAt === null) return read(row, site);
  const notice = { slug, title, language, withdrawnAt: withdrawnAt.toISOString(), reason: withdrawalReason ?? "" };
  const key = ["withdrawn", articleId, version, site.key];
  return {
    status: 410,
    page: await cachedPage(JSON.stringify(key), async () => withdrawnPage(site, notice)),
    styles: [],
  };
}

async function notFound(site: Site): Promise<PublicPage> {
  const page = await cachedPage(JSON.stringify(["not found", site.key]), async () =>
    messagePage(site, "Not found", "There is no published report at this address."),
  );
  return { status: 404, page, styles: [] };
}

export const notFoundPage = async (): Promise<PublicPage> => notFound(await publicSite());

async function publicReportOf(row: Row, number: number, { baseUrl }: Site) {
  const report = await reportOf(readDb(), row.articleId, number);
  const atAddress = (claim: ReportClaim) => atPublicAddress(claim, baseUrl, row.slug);
  const [claims, lost] = [report.claims.map(atAddress), report.lost.map(atAddress)];
  return { ...streamed({ ...report, baseUrl, claims, lost }), claimPages: true as const };
}

export async function readClaim(articleId: string, { edition, number }: { edition: number; number: number }) {
  const key = { articleId_edition_number: { articleId, edition, number } };
  const { content, of } = await readDb().editionClaim.findUniqueOrThrow({
    where: key,
    select: { content: true, of: { select: { head: true } } },
  });
  const { claims, lost, ...head } = Report.parse({ ...JSON.parse(of.head), claims: [JSON.parse(content)], lost: [] });
  const claim = claims[0] ?? lost[0];
  if (!claim) throw new Error("An edition has a claim that cannot be read.");
  return { head: head as ReportHead, claim };
}

async function editionOf(row: Row, number: number, claimId?: string): Promise<PublishedEdition> {
  const { articleId, slug, newest } = row;
  const [editions, corrections] = await Promise.all([
    readDb().edition.findMany({
      where: { articleId },
      orderBy: { number: "asc" },
      take: MAX_EDITIONS,
      select: { number: true, publishedAt: true },
    }),
    readDb().reportCorrection.findMany({
      where: { articleId, ...(claimId === undefined ? { edition: { lte: number } } : { claimId }) },
      orderBy: [{ edition: "desc" }, { at: "desc" }],
      take: MAX_CORRECTIONS,
    }),
  ]);
  const own = await readDb().edition.findUniqueOrThrow({
    where: { articleId_number: { articleId, number } },
    select: { publishedAt: true, sha256: true },
  });
  return {
    ...{ slug, number, newest, sha256: own.sha256, publishedAt: own.publishedAt.toISOString() },
    editions: editions.map(({ publishedAt, ...edition }) => ({ ...edition, publishedAt: publishedAt.toISOString() })),
    corrections: corrections.map(correctionOf),
  };
}

/** Editions and corrections that a page lists. */
const MAX_EDITIONS = 200;
const MAX_CORRECTIONS = 200;

type CorrectionColumns = { edition: number; at: Date; changes: unknown; note: string | null };

export const correctionOf = ({ edition, at, changes, note }: CorrectionColumns): PublishedCorrection => ({
  ...{ edition, note, at: at.toISOString() },
  changes: changes as ClaimCorrection,
});

const styles = new Map<string, string>();

/** The hash by which the content security policy allows the rules for the ratings of an edition. */
async function styleOf(articleId: string, number: number): Promise<string> {
  const key = `${articleId} ${number}`;
  const known = styles.get(key);
  if (known) return known;
  const { head } = await readDb().edition.findUniqueOrThrow({
    where: { articleId_number: { articleId, number } },
    select: { head: true },
  });
  const { scale } = JSON.parse(head) as ReportHead;
  const hash = createHash("sha256").update(ratingStyle(scale)).digest("base64");
  if (styles.size >= MAX_STYLES) styles.clear();
  styles.set(key, hash);
  return hash;
}

const MAX_STYLES = 10_000;
