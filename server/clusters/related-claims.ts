import "server-only";
import type { Relation } from "#domain/cluster.ts";
import type { Viewer } from "#domain/permissions.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { isInWork } from "#server/articles/archived.ts";
import { db } from "#server/db/client.ts";
import type { ComparedClaim } from "./compared-claim.ts";
import { type SightingRow, sightingsWhere } from "./sightings.ts";

const { sql } = Prisma;

/** Claims that are listed for each relation. */
const MAX_CLAIMS: Record<Relation, number> = { cluster: 10, similar: 8, claimant: 4 };

/** Claims with this similarity or more are listed as similar: below, they share a word or two. */
const MIN_SIMILARITY = 0.4;

/** A claim of the same claimant is on the same topic with this similarity, or with a tag in common. */
const MIN_TOPIC_SIMILARITY = 0.1;

/** The latest claims of a claimant, among which those on the same topic are looked for. */
const MAX_OF_CLAIMANT = 40;

/** Members of a cluster whose refusals count. */
const MAX_MEMBERS = 500;

/** A claim that bears on another one, and why. */
export type RelatedRow = { relation: Relation; row: SightingRow };

/** The other claims of its cluster, the ruled ones first. */
export async function claimsInCluster(viewer: Viewer, { id, clusterId }: ComparedClaim): Promise<RelatedRow[]> {
  if (clusterId === null) return [];
  const rows = await sightingsWhere(
    viewer,
    sql`c."clusterId" = ${clusterId}::uuid AND c.id <> ${id}::uuid AND c."withdrawnAt" IS NULL
      ORDER BY r."ruledAt" DESC NULLS LAST, c.id DESC LIMIT ${MAX_CLAIMS.cluster}`,
  );
  return rows.map((row) => ({ relation: "cluster", row }));
}

/**
 * Of the candidates and of the latest claims of the claimant, those that bear on the claim and that nobody refused: the
 * similar ones, the most similar of each cluster, then further ones of the same claimant on the same topic.
 */
export async function claimsBeside(
  viewer: Viewer,
  claim: ComparedClaim,
  candidates: string[],
  similarity: (statement: string) => number,
): Promise<RelatedRow[]> {
  const [others, refused] = await Promise.all([othersAmong(claim, candidates), refusedFor(claim)]);
  const scored = others
    .filter(({ id, clusterId }) => !refused.has(id) && !refused.has(clusterId ?? ""))
    .map((other) => ({ other, score: similarity(other.statement) }))
    .sort((a, b) => b.score - a.score || (a.other.id < b.other.id ? -1 : 1));
  const similar = oneOfEachCluster(scored.filter(({ score }) => score >= MIN_SIMILARITY).map(({ other }) => other));
  const ofClaimant = scored.filter(({ other, score }) => score < MIN_SIMILARITY && isOnTopic(claim, other, score));
  return sightingsOf(viewer, {
    similar: similar.slice(0, MAX_CLAIMS.similar).map(({ id }) => id),
    claimant: ofClaimant.slice(0, MAX_CLAIMS.claimant).map(({ other }) => other.id),
  });
}

/** A claim that is compared: what decides whether it is listed. */
type Other = Omit<ComparedClaim, "language">;

/** These claims and the latest of the claimant, without the claim itself and its cluster. */
const othersAmong = (claim: ComparedClaim, ids: string[]): Promise<Other[]> => db.$queryRaw`
  SELECT c.id, c.statement, c.claimant, c.tags, c."clusterId" FROM "Claim" c
  WHERE c.id = ANY(${ids}::uuid[] || ARRAY(${latestOf(claim)})) AND c.id <> ${claim.id}::uuid
    AND c."withdrawnAt" IS NULL AND ${isInWork(sql`c."articleId"`)}
    AND (c."clusterId" IS NULL OR c."clusterId" IS DISTINCT FROM ${claim.clusterId}::uuid)`;

const latestOf = ({ claimant }: ComparedClaim): Prisma.Sql =>
  claimant === null
    ? sql`SELECT NULL::uuid WHERE false`
    : sql`(SELECT id FROM "Claim" WHERE claimant = ${claimant} ORDER BY id DESC LIMIT ${MAX_OF_CLAIMANT})`;

/** The claims that somebody refused for this claim or its cluster, and the clusters that they are in. */
async function refusedFor({ id, clusterId }: ComparedClaim): Promise<Set<string>> {
  const rows = await db.$queryRaw<{ id: string; clusterId: string | null }[]>`
    WITH mine AS (
      SELECT ${id}::uuid AS id UNION
      (SELECT id FROM "Claim" WHERE "clusterId" = ${clusterId}::uuid LIMIT ${MAX_MEMBERS})),
    refused AS (
      SELECT r."otherId" AS id FROM "ClusterRefusal" r JOIN mine ON mine.id = r."claimId" UNION
      SELECT r."claimId" FROM "ClusterRefusal" r JOIN mine ON mine.id = r."otherId")
    SELECT c.id, c."clusterId" FROM "Claim" c JOIN refused USING (id)`;
  return new Set(rows.flatMap((row) => [row.id, row.clusterId ?? row.id]));
}

/** The most similar claim of each cluster, and all claims that are in none. */
function oneOfEachCluster(others: Other[]): Other[] {
  const known = new Set<string>();
  return others.filter(({ clusterId }) => {
    if (clusterId === null) return true;
    const isNew = !known.has(clusterId);
    known.add(clusterId);
    return isNew;
  });
}

/** Whether a claim of the same claimant has some words or a tag in common. */
const isOnTopic = (claim: ComparedClaim, { claimant, tags }: Other, score: number): boolean =>
  claimant !== null &&
  claimant === claim.claimant &&
  (score > MIN_TOPIC_SIMILARITY || tags.some((tag) => claim.tags.includes(tag)));

/** The claims with these ids as they are listed, in this order. */
async function sightingsOf(viewer: Viewer, ids: Record<"similar" | "claimant", string[]>): Promise<RelatedRow[]> {
  const all = [...ids.similar, ...ids.claimant];
  if (all.length === 0) return [];
  const rows = new Map(
    (await sightingsWhere(viewer, sql`c.id = ANY(${all}::uuid[])`)).map((row) => [row.claimId, row]),
  );
  return (["similar", "claimant"] as const).flatMap((relation) =>
    ids[relation].flatMap((id) => {
      const row = rows.get(id);
      return row ? [{ relation, row }] : [];
    }),
  );
}
