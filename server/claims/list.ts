import "server-only";
import * as z from "zod";
import { MAX_CLAIMS, type SelectedClaim } from "#domain/claim-batch.ts";
import type { ClaimFilter, ListedClaim } from "#domain/claim-filter.ts";
import { Id, Moment } from "#domain/fields.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { db } from "#server/db/client.ts";
import { cursorFormat, pageOf } from "#server/db/cursor.ts";
import { periodOf } from "#server/settings/period.ts";
import { fromClaims, ratingSeen, standingSeen } from "./blindness.ts";
import { findByFigures } from "./list-by-figures.ts";
import { selectedClaims } from "./scope.ts";

const { sql } = Prisma;

/** Rows of one page. */
const PAGE_SIZE = 50;

/** A page of the claims that the filter selects, and how many it selects in all. */
export async function listClaims(viewer: Viewer, filter: ClaimFilter) {
  permit(can(viewer, "article.read"));
  const [at] = CURSOR.decode(filter.after) ?? [];
  const found = await findByFigures(viewer, filter, { at: at ? new Date(at) : undefined, limit: PAGE_SIZE + 1 });
  const where = found ? withNumbers(found.numbers) : selectedClaims(viewer, filter, await periodOf(filter));
  const [rows, total] = await Promise.all([
    db.$queryRaw<PageRow[]>(pageQuery(viewer, filter, where)),
    found ? found.total : countClaims(viewer, where),
  ]);
  const { page, next } = pageOf(rows, PAGE_SIZE, ({ createdAt, id }) => CURSOR.encode([createdAt.toISOString(), id]));
  const claims = page.map((row): ListedClaim => ({ ...row, createdAt: row.createdAt.toISOString() }));
  return { claims, total, ...next };
}

/** How many claims `listClaims` lists in all. */
export async function countListed(viewer: Viewer, filter: ClaimFilter): Promise<number> {
  const found = await findByFigures(viewer, filter, { at: undefined, limit: 1 });
  return found ? found.total : countClaims(viewer, selectedClaims(viewer, filter, await periodOf(filter)));
}

const withNumbers = (numbers: number[]): Prisma.Sql =>
  sql`c."withdrawnAt" IS NULL AND c.id IN (SELECT "claimId" FROM "ClaimFact" WHERE number = ANY(${numbers}))`;

async function countClaims(viewer: Viewer, where: Prisma.Sql): Promise<number> {
  const [row] = await db.$queryRaw<{ total: number }[]>`
    SELECT count(*)::int AS total FROM ${fromClaims(viewer)} WHERE ${where}`;
  return row?.total ?? 0;
}

/** The ids of the claims that the filter selects, in the order of the list. */
export async function selectedIds(viewer: Viewer, filter: ClaimFilter): Promise<{ claims: SelectedClaim[] }> {
  permit(can(viewer, "article.read"));
  const where = selectedClaims(viewer, filter, await periodOf(filter));
  const order = filter.sort === "oldest" ? sql`ASC` : sql`DESC`;
  const claims = await db.$queryRaw<SelectedClaim[]>`SELECT c.id, c."articleId" FROM ${fromClaims(viewer)}
    WHERE ${where} ORDER BY c."createdAt" ${order}, c.id ${order} LIMIT ${MAX_CLAIMS}`;
  return { claims };
}

type PageRow = Omit<ListedClaim, "createdAt"> & { createdAt: Date };

/** The page is cut before anchors and articles are joined, so that only those of its own rows are looked up. */
function pageQuery(viewer: Viewer, filter: ClaimFilter, where: Prisma.Sql): Prisma.Sql {
  const order = filter.sort === "oldest" ? sql`ASC` : sql`DESC`;
  return sql`
    WITH page AS (
      SELECT c.id, c."articleId", c.statement, c."createdAt",
        ${standingSeen(viewer)} AS standing, ${ratingSeen(viewer)} AS rating
      FROM ${fromClaims(viewer)} WHERE ${where}${afterCursor(filter)}
      ORDER BY c."createdAt" ${order}, c.id ${order} LIMIT ${PAGE_SIZE + 1}
    )
    SELECT page.id, page.statement, page."createdAt", page.standing, page.rating, anchor.exact AS quote,
      anchor.state = 'lost' AS "isLost",
      json_build_object('id', a.id, 'title', a.title, 'outlet', a.outlet, 'language', a.language) AS article
    FROM page
    JOIN "Article" a ON a.id = page."articleId"
    CROSS JOIN LATERAL (
      SELECT exact, state FROM "Anchor" WHERE "claimId" = page.id ORDER BY "versionNumber" DESC LIMIT 1
    ) anchor
    ORDER BY page."createdAt" ${order}, page.id ${order}`;
}

/** A page ends at the time its last claim was marked, and its id. */
const CURSOR = cursorFormat(z.tuple([Moment, Id]));

function afterCursor({ after, sort }: ClaimFilter): Prisma.Sql {
  const [at, id] = CURSOR.decode(after) ?? [];
  if (!at || !id) return Prisma.empty;
  const beyond = sort === "oldest" ? sql`>` : sql`<`;
  return sql` AND (c."createdAt", c.id) ${beyond} (${at}::timestamptz, ${id}::uuid)`;
}
