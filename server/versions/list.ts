import "server-only";
import * as z from "zod";
import { NotFoundError } from "#domain/errors.ts";
import type { PageQuery } from "#domain/page-query.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import type { VersionSummary } from "#domain/version.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { db, type Transaction } from "#server/db/client.ts";
import { cursorFormat, pageOf } from "#server/db/cursor.ts";

/** Versions of one page. The length of each text is counted. */
export const VERSIONS_PAGE_SIZE = 20;

/** A page ends at a version. */
const CURSOR = cursorFormat(z.int().min(1));

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
  const rows = await database.$queryRaw<SummaryRow[]>`
    SELECT v.number, v."importedAt", v.method::text, v.note, v.sha256,
      json_build_object('id', p.id, 'name', p.name) AS "importedBy",
      (length(v.text) + regexp_count(v.text, '[\\U00010000-\\U0010FFFF]'))::int AS length
    FROM "Version" v JOIN "Person" p ON p.id = v."importedById"
    WHERE v."articleId" = ${articleId}::uuid ${condition}
    ORDER BY v.number DESC LIMIT ${limit}`;
  return rows.map((row): VersionSummary => ({ ...row, importedAt: row.importedAt.toISOString() }));
}
