import "server-only";
import type { ClaimFilter, ClaimRow } from "#domain/claim-filter.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import type { StandingState } from "#domain/standing.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { db } from "#server/db/client.ts";
import { fromClaims, picked, ratingSeen, standingSeen } from "./scope.ts";

const { sql } = Prisma;

/** Rows of one page. */
const PAGE = 50;

/** Claims that the filter picks, a page at a time, and how many there are in all; `nextCursor` is the `after` of the next page. */
export async function listClaims(
  viewer: Viewer,
  filter: ClaimFilter,
): Promise<{ claims: ClaimRow[]; total: number; nextCursor?: string }> {
  permit(can(viewer, "article.read"));
  const where = picked(viewer, filter);
  const [rows, counted] = await Promise.all([
    db.$queryRaw<PageRow[]>(page(viewer, filter, where)),
    db.$queryRaw<[{ total: bigint }]>(sql`SELECT count(*) AS total FROM ${fromClaims(viewer)} WHERE ${where}`),
  ]);
  const claims = rows.slice(0, PAGE).map(claimRow);
  const last = claims.at(-1);
  const total = Number(counted[0].total);
  return rows.length > PAGE && last ? { claims, total, nextCursor: cursorOf(last) } : { claims, total };
}

type PageRow = {
  id: string;
  statement: string;
  exact: string;
  state: string;
  articleId: string;
  title: string;
  outlet: string | null;
  language: string;
  standing: StandingState;
  rating: string | null;
  createdAt: Date;
};

/** The page is cut before anchors and articles are looked up, so that only its own rows are. */
function page(viewer: Viewer, filter: ClaimFilter, where: Prisma.Sql): Prisma.Sql {
  const order = filter.sort === "oldest" ? sql`ASC` : sql`DESC`;
  return sql`
    WITH page AS (
      SELECT c.id, c."articleId", c.statement, c."createdAt", ${standingSeen(viewer)} AS standing, ${ratingSeen(viewer)} AS rating
      FROM ${fromClaims(viewer)} WHERE ${where}${afterCursor(filter)}
      ORDER BY c."createdAt" ${order}, c.id ${order} LIMIT ${PAGE + 1}
    )
    SELECT page.*, a.title, a.outlet, a.language, anchor.exact, anchor.state
    FROM page
    JOIN "Article" a ON a.id = page."articleId"
    CROSS JOIN LATERAL (
      SELECT exact, state FROM "Anchor" WHERE "claimId" = page.id ORDER BY "versionNumber" DESC LIMIT 1
    ) anchor
    ORDER BY page."createdAt" ${order}, page.id ${order}`;
}

const claimRow = ({ id, statement, exact, state, articleId, createdAt, ...row }: PageRow): ClaimRow => ({
  id,
  statement,
  quote: exact,
  isLost: state === "lost",
  article: { id: articleId, title: row.title, outlet: row.outlet, language: row.language },
  standing: row.standing,
  rating: row.rating,
  createdAt: createdAt.toISOString(),
});

/** Where a page ends: when its last claim was marked, and its id. */
const cursorOf = ({ createdAt, id }: ClaimRow): string => `${createdAt}_${id}`;

const CURSOR = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** A cursor that was tampered with begins at the first page. */
function afterCursor({ after, sort }: ClaimFilter): Prisma.Sql {
  const [, at, id] = CURSOR.exec(after ?? "") ?? [];
  if (!at || !id || Number.isNaN(Date.parse(at))) return Prisma.empty;
  const beyond = sort === "oldest" ? sql`>` : sql`<`;
  return sql` AND (c."createdAt", c.id) ${beyond} (${at}::timestamptz, ${id}::uuid)`;
}
