import "server-only";
import * as z from "zod";
import { NotFoundError } from "#domain/errors.ts";
import type { PageQuery } from "#domain/page-query.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import { VERSION_OUTCOMES, type VersionOutcome, type VersionSummary } from "#domain/version.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { db, type Transaction } from "#server/db/client.ts";
import { cursorFormat, pageOf } from "#server/db/cursor.ts";

/** Versions of one page. The length of each text is counted. */
export const VERSIONS_PAGE_SIZE = 20;

/** A page ends at a version. */
const CURSOR = cursorFormat(z.int32().min(1));

/** A page of the versions of an article, newest first, without their texts. */
export async function versionsOfArticle(
  viewer: Viewer,
  articleId: string,
  { after }: PageQuery = {},
): Promise<{ versions: VersionSummary[]; nextCursor?: string }> {
  permit(can(viewer, "article.read"));
  if (!(await db.article.findUnique({ where: { id: articleId }, select: { id: true } })))
    throw new NotFoundError("article");
  const last = CURSOR.decode(after);
  const isBefore = last === null ? Prisma.empty : Prisma.sql`AND v.number < ${last}`;
  const rows = await summariesWhere(db, articleId, isBefore, VERSIONS_PAGE_SIZE + 1);
  const { page, next } = pageOf(rows, VERSIONS_PAGE_SIZE, ({ number }) => CURSOR.encode(number));
  return { versions: page, ...next };
}

/** One version, without its text. */
export async function readVersionSummary(viewer: Viewer, articleId: string, number: number): Promise<VersionSummary> {
  permit(can(viewer, "article.read"));
  const version = await versionSummary(db, articleId, number);
  if (!version) throw new NotFoundError("version");
  return version;
}

type SummaryRow = Omit<VersionSummary, "importedAt"> & { importedAt: Date };

/** One version of an article; null where there is none. */
export const versionSummary = async (database: Transaction | typeof db, articleId: string, number: number) =>
  (await summariesWhere(database, articleId, Prisma.sql`AND v.number = ${number}`, 1))[0] ?? null;

async function summariesWhere(
  database: Transaction | typeof db,
  articleId: string,
  condition: Prisma.Sql,
  limit: number,
): Promise<VersionSummary[]> {
  // PostgreSQL counts characters. Those beyond the first plane take two UTF-16 units.
  const rows = await database.$queryRaw<Omit<SummaryRow, "outcomes">[]>`
    SELECT v.number, v."importedAt", v.method::text, v.note, v.sha256,
      json_build_object('id', p.id, 'name', p.name) AS "importedBy",
      (length(v.text) + regexp_count(v.text, '[\\U00010000-\\U0010FFFF]'))::int AS length
    FROM "Version" v JOIN "Person" p ON p.id = v."importedById"
    WHERE v."articleId" = ${articleId}::uuid ${condition}
    ORDER BY v.number DESC LIMIT ${limit}`;
  const outcomes = await outcomesOf(
    database,
    articleId,
    rows.map(({ number }) => number),
  );
  return rows.map(
    (row): VersionSummary => ({
      ...row,
      importedAt: row.importedAt.toISOString(),
      outcomes: row.number === 1 ? null : { ...NONE, ...outcomes.get(row.number) },
    }),
  );
}

const NONE = Object.fromEntries(VERSION_OUTCOMES.map((kind) => [kind, 0])) as Record<VersionOutcome, number>;

/** How many claims each version changed, lost, moved…, compared with the version before it. */
async function outcomesOf(database: Transaction | typeof db, articleId: string, numbers: number[]) {
  const rows = await database.$queryRaw<{ number: number; kind: VersionOutcome; claims: number }[]>`
    SELECT a."versionNumber" AS number, kind, count(*)::int AS claims
    FROM "Anchor" a
      JOIN "Anchor" p ON p."claimId" = a."claimId" AND p."versionNumber" = a."versionNumber" - 1
      JOIN "Claim" c ON c.id = a."claimId" AND c."withdrawnAt" IS NULL,
      LATERAL (SELECT CASE
        WHEN a.state = 'lost' THEN CASE WHEN p.state <> 'lost' THEN 'lost' END
        WHEN a."struckOut" AND NOT p."struckOut" AND a.exact = p.exact THEN 'struck'
        WHEN a.state = 'changed' THEN CASE WHEN p.state = 'changed' AND a.exact = p.exact THEN 'exact' ELSE 'changed' END
        WHEN p.state IN ('changed', 'lost') THEN 'back'
        WHEN a.state = 'moved' AND a.shifted THEN 'shifted'
        ELSE a.state::text END AS kind) outcome
    WHERE a."articleId" = ${articleId}::uuid AND a."versionNumber" = ANY(${numbers}) AND kind IS NOT NULL
    GROUP BY 1, 2`;
  const outcomes = new Map<number, Partial<Record<VersionOutcome, number>>>();
  for (const { number, kind, claims } of rows) outcomes.set(number, { ...outcomes.get(number), [kind]: claims });
  return outcomes;
}
