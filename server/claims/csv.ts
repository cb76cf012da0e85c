import "server-only";
import { claimInArticleAddress } from "#domain/addresses.ts";
import type { ClaimFilter } from "#domain/claim-filter.ts";
import type { CsvValue } from "#domain/exports/csv-cell.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { publicUrl } from "#server/auth/sessions.ts";
import type { Transaction } from "#server/db/client.ts";
import { csvFile, itemsOfPages } from "#server/reports/csv-file.ts";
import { periodOf } from "#server/settings/period.ts";
import { fromClaims, ratingSeen, standingSeen } from "./blindness.ts";
import { selectedClaims } from "./scope.ts";

const { sql } = Prisma;

/** Claims that are read at once. */
const PAGE_SIZE = 1000;

/** Bytes of their quotes, of which the last one may have more. A quote can be a whole article. */
const MAX_QUOTE_BYTES = 2_000_000;

/** The claims that the filter selects, as a CSV file in the order of the list. */
export async function matchingClaimsCsv(viewer: Viewer, filter: ClaimFilter) {
  permit(can(viewer, "article.read"));
  return claimsCsv(viewer, selectedClaims(viewer, filter, await periodOf(filter)), filter.sort);
}

/** These claims as a CSV file, the newest first. Withdrawn ones are left out. */
export async function chosenClaimsCsv(viewer: Viewer, ids: string[]) {
  permit(can(viewer, "article.read"));
  return claimsCsv(viewer, sql`c.id = ANY(${ids}::uuid[]) AND c."withdrawnAt" IS NULL`, "newest");
}

type Row = {
  id: string;
  articleId: string;
  title: string;
  outlet: string | null;
  url: string | null;
  currentVersion: number;
  quote: string;
  state: string;
  statement: string;
  type: string | null;
  claimant: string | null;
  claimantSameAs: string | null;
  saidAt: string | null;
  standing: string;
  rating: string | null;
  tags: string[];
  language: string;
  createdAt: Date;
};

function claimsCsv(viewer: Viewer, where: Prisma.Sql, sort: ClaimFilter["sort"]) {
  const site = publicUrl();
  return csvFile({
    columns: COLUMNS,
    async *rows(tx) {
      const read = (last: Row | undefined) => rowsBeyond(tx, viewer, where, sort, last);
      for await (const row of itemsOfPages(read)) yield cellsOf(row, site);
    },
  });
}

function rowsBeyond(tx: Transaction, viewer: Viewer, where: Prisma.Sql, sort: ClaimFilter["sort"], last?: Row) {
  const [order, beyond] = sort === "oldest" ? [sql`ASC`, sql`>`] : [sql`DESC`, sql`<`];
  const after = last ? sql` AND (c."createdAt", c.id) ${beyond} (${last.createdAt}, ${last.id}::uuid)` : Prisma.empty;
  return tx.$queryRaw<Row[]>`
    WITH page AS (
      SELECT c.*, ${standingSeen(viewer)} AS "standingSeen", ${ratingSeen(viewer)} AS rating
      FROM ${fromClaims(viewer)} WHERE ${where}${after}
      ORDER BY c."createdAt" ${order}, c.id ${order} LIMIT ${PAGE_SIZE}
    )
    SELECT * FROM (
      SELECT page.id, page."articleId", a.title, a.outlet, a.url, a."currentVersion", anchor.exact AS quote,
        anchor.state, page.statement, page.type, page.claimant, page."claimantSameAs", page."saidAt",
        page."standingSeen" AS standing, page.rating, page.tags, a.language, page."createdAt",
        sum(octet_length(anchor.exact)) OVER (ORDER BY page."createdAt" ${order}, page.id ${order})
          - octet_length(anchor.exact) AS "bytesBefore"
      FROM page JOIN "Article" a ON a.id = page."articleId"
      CROSS JOIN LATERAL (
        SELECT exact, state FROM "Anchor" WHERE "claimId" = page.id ORDER BY "versionNumber" DESC LIMIT 1
      ) anchor
    ) sized
    WHERE "bytesBefore" < ${MAX_QUOTE_BYTES}
    ORDER BY "createdAt" ${order}, id ${order}`;
}

/** Those columns of the CSV of a report that the list of claims knows. */
const COLUMNS = [
  ...["claim_id", "article_id", "article_title", "outlet", "article_url", "article_version", "quote", "anchor_state"],
  ...["statement", "claim_type", "claimant", "claimant_same_as", "said_at", "standing", "rating", "tags", "language"],
  ...["created_at", "url"],
];

const cellsOf = (row: Row, site: string): CsvValue[] => [
  ...[row.id, row.articleId, row.title, row.outlet, row.url, row.currentVersion, row.quote, row.state],
  ...[row.statement, row.type, row.claimant, row.claimantSameAs, row.saidAt, row.standing, row.rating, row.tags],
  ...[row.language, row.createdAt.toISOString(), `${site}${claimInArticleAddress(row.articleId, row.id)}`],
];
