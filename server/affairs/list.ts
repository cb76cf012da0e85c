import "server-only";
import type { AffairChoice, AffairFilter, ListedAffair } from "#domain/affair.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { db } from "#server/db/client.ts";

/** Affairs of one list, and of the choices of a filter. */
const MAX_AFFAIRS = 500;

const { sql } = Prisma;

/** The affairs by name, with the progress of their articles: how many claims are ruled tells nothing of verdicts. */
export async function listAffairs(viewer: Viewer, { archived }: AffairFilter): Promise<{ affairs: ListedAffair[] }> {
  permit(can(viewer, "affair.read"));
  const isListed = archived ? sql`f."archivedAt" IS NOT NULL` : sql`f."archivedAt" IS NULL`;
  const rows = await db.$queryRaw<(Omit<ListedAffair, "updatedAt"> & { updatedAt: Date })[]>`
    SELECT f.id, f.name, f.description, f."archivedAt" IS NOT NULL AS archived, f."updatedAt",
      count(DISTINCT a.id)::int AS articles, count(c.id)::int AS claims,
      count(c.id) FILTER (WHERE c.standing = 'ruled')::int AS ruled
    FROM "Affair" f
    LEFT JOIN "AffairArticle" m ON m."affairId" = f.id
    LEFT JOIN "Article" a ON a.id = m."articleId" AND a."archivedAt" IS NULL
    LEFT JOIN "Claim" c ON c."articleId" = a.id AND c."withdrawnAt" IS NULL
    WHERE ${isListed} GROUP BY f.id ORDER BY f.name, f.id LIMIT ${MAX_AFFAIRS}`;
  return { affairs: rows.map((row) => ({ ...row, updatedAt: row.updatedAt.toISOString() })) };
}

/** The affairs that are not archived, by name, for filters. */
export async function affairChoices(viewer: Viewer): Promise<AffairChoice[]> {
  permit(can(viewer, "affair.read"));
  return db.affair.findMany({
    where: { archivedAt: null },
    select: { id: true, name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: MAX_AFFAIRS,
  });
}
