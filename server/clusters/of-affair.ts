import "server-only";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import { db } from "#server/db/client.ts";

/** Clusters of one list. */
const MAX_CLUSTERS = 6;

type Row = { id: string; statement: string; claims: number; articles: number; total: number };

/** What several claims of an affair say, the most frequent first, and how many such clusters there are in all. */
export async function clustersOfAffair(viewer: Viewer, affairId: string) {
  permit(can(viewer, "affair.read") && can(viewer, "article.read"));
  const rows = await db.$queryRaw<Row[]>`
    SELECT k.id, k.statement, count(*)::int AS claims, count(DISTINCT a.id)::int AS articles,
      (count(*) OVER ())::int AS total
    FROM "AffairArticle" m JOIN "Article" a ON a.id = m."articleId" AND a."archivedAt" IS NULL
    JOIN "Claim" c ON c."articleId" = a.id AND c."withdrawnAt" IS NULL JOIN "Cluster" k ON k.id = c."clusterId"
    WHERE m."affairId" = ${affairId}::uuid GROUP BY k.id, k.statement HAVING count(*) > 1
    ORDER BY count(*) DESC, k.id LIMIT ${MAX_CLUSTERS}`;
  return { clusters: rows.map(({ total: _, ...cluster }) => cluster), total: rows[0]?.total ?? 0 };
}
