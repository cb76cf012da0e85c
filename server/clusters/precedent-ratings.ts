import "server-only";
import type { db, Transaction } from "#server/db/client.ts";

type Clustered = { id: string; clusterId: string | null };

/**
 * For each of these claims the different ratings of the rulings that hold on other claims of its cluster: a ruling with
 * another rating departs from them. Withdrawn claims and stale rulings do not count.
 */
export async function precedentRatings(
  database: Transaction | typeof db,
  claims: Clustered[],
): Promise<Map<string, string[]>> {
  const clustered = claims.filter(({ clusterId }) => clusterId !== null);
  if (clustered.length === 0) return new Map();
  const rows = await database.$queryRaw<{ id: string; ratings: string[] }[]>`
    SELECT c.id, array_agg(DISTINCT r."ratingKey" ORDER BY r."ratingKey") AS ratings
    FROM "Claim" c JOIN "Claim" o ON o."clusterId" = c."clusterId" AND o.id <> c.id
      JOIN "Ruling" r ON r."claimId" = o.id
    WHERE c.id = ANY(${clustered.map(({ id }) => id)}::uuid[]) AND o.standing = 'ruled' AND o."withdrawnAt" IS NULL
    GROUP BY c.id`;
  return new Map(rows.map(({ id, ratings }) => [id, ratings]));
}

/**
 * The rulings that hold in the clusters of these claims: of each cluster the rated claims and their ratings. The clusters
 * are locked, so that two rulings at the same time cannot depart from each other unseen.
 */
export async function lockRulingsInClusters(
  tx: Transaction,
  claims: Clustered[],
): Promise<Map<string, Map<string, string>>> {
  const ids = [...new Set(claims.flatMap(({ clusterId }) => clusterId ?? []))];
  if (ids.length === 0) return new Map();
  await tx.$queryRaw`SELECT id FROM "Cluster" WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`;
  const rows = await tx.$queryRaw<{ clusterId: string; id: string; rating: string }[]>`
    SELECT c."clusterId", c.id, r."ratingKey" AS rating FROM "Claim" c JOIN "Ruling" r ON r."claimId" = c.id
    WHERE c."clusterId" = ANY(${ids}::uuid[]) AND c.standing = 'ruled' AND c."withdrawnAt" IS NULL`;
  const ruled = new Map(ids.map((id) => [id, new Map<string, string>()]));
  for (const { clusterId, id, rating } of rows) ruled.get(clusterId)?.set(id, rating);
  return ruled;
}
