import "server-only";
import { NotFoundError } from "#domain/errors.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import type { VersionSummary } from "#domain/version.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { db, type Transaction } from "#server/db/client.ts";

/** The versions of an article, newest first, without their texts. */
export async function versionsOfArticle(viewer: Viewer, articleId: string): Promise<{ versions: VersionSummary[] }> {
  permit(can(viewer, "article.read"));
  const versions = await versionSummaries(db, articleId);
  if (versions.length === 0) throw new NotFoundError("article");
  return { versions };
}

type SummaryRow = Omit<VersionSummary, "importedAt"> & { importedAt: Date };

/** All versions of an article, or one, newest first. */
export async function versionSummaries(database: Transaction | typeof db, articleId: string, number?: number) {
  const isWanted = number === undefined ? Prisma.empty : Prisma.sql`AND v.number = ${number}`;
  // PostgreSQL counts characters. Those beyond the first plane take two UTF-16 units.
  const rows = await database.$queryRaw<SummaryRow[]>`
    SELECT v.number, v."importedAt", v.method::text, v.note, v.sha256,
      json_build_object('id', p.id, 'name', p.name) AS "importedBy",
      (length(v.text) + regexp_count(v.text, '[\\U00010000-\\U0010FFFF]'))::int AS length
    FROM "Version" v JOIN "Person" p ON p.id = v."importedById"
    WHERE v."articleId" = ${articleId}::uuid ${isWanted}
    ORDER BY v.number DESC`;
  return rows.map((row): VersionSummary => ({ ...row, importedAt: row.importedAt.toISOString() }));
}
