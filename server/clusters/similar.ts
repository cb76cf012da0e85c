import "server-only";
import type { SimilarClaim, SimilarClaims } from "#domain/cluster.ts";
import { NotFoundError } from "#domain/errors.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import { differences } from "#domain/similarity/differences.ts";
import { similarityTo } from "#domain/similarity/similarity.ts";
import { db } from "#server/db/client.ts";
import { candidateIds, countWords } from "./candidates.ts";
import { findCluster } from "./clusters.ts";
import { type ComparedClaim, findComparedClaim } from "./compared-claim.ts";
import { precedentRatings } from "./precedent-ratings.ts";
import { claimsBeside, claimsInCluster, type RelatedRow } from "./related-claims.ts";
import { sightingOf } from "./sightings.ts";
import { similarReviews } from "./similar-reviews.ts";

/** What bears on a claim, with what differs in the words, as the viewer may see it. */
export async function similarClaims(viewer: Viewer, claimId: string): Promise<SimilarClaims> {
  permit(can(viewer, "cluster.read"));
  const claim = await findComparedClaim(claimId);
  if (!claim) throw new NotFoundError("claim");
  const { words, counts } = await countWords(claim);
  const [candidates, reviewIds, members] = await Promise.all([
    candidateIds("claim", words, counts),
    candidateIds("precedent", words, counts),
    claimsInCluster(viewer, claim),
  ]);
  const similarity = similarityTo(claim.statement, counts);
  const related = [...members, ...(await claimsBeside(viewer, claim, candidates, similarity))];
  const [claims, reviews, cluster, ratings] = await Promise.all([
    listedClaims(claim, related),
    similarReviews(claim, reviewIds, similarity),
    claim.clusterId === null ? null : findCluster(db, claim.clusterId),
    precedentRatings(db, [claim]),
  ]);
  return { cluster, precedentRatings: ratings.get(claimId) ?? [], claims, reviews };
}

/** The claims that are similar to a claim of a cluster and not in it. */
export async function similarToCluster(viewer: Viewer, claimId: string): Promise<SimilarClaim[]> {
  const { claims } = await similarClaims(viewer, claimId);
  return claims.filter(({ relation }) => relation === "similar");
}

/** The claims as they are listed: each with its cluster, and with what differs in its words. */
async function listedClaims(claim: ComparedClaim, related: RelatedRow[]): Promise<SimilarClaim[]> {
  const clusters = await clustersOf(related);
  return related.map(({ relation, row }) => ({
    ...{ relation, ...sightingOf(row), cluster: clusters.get(row.clusterId ?? "") ?? null },
    differences: differences(claim, { statement: row.statement, language: row.article.language }),
  }));
}

type NamedCluster = NonNullable<SimilarClaim["cluster"]>;

async function clustersOf(related: RelatedRow[]): Promise<Map<string, NamedCluster>> {
  const ids = [...new Set(related.flatMap(({ row }) => row.clusterId ?? []))];
  if (ids.length === 0) return new Map();
  const clusters = await db.$queryRaw<NamedCluster[]>`
    SELECT k.id, k.version, (
      SELECT count(*)::int FROM "Claim" c WHERE c."clusterId" = k.id AND c."withdrawnAt" IS NULL) AS claims
    FROM "Cluster" k WHERE k.id = ANY(${ids}::uuid[])`;
  return new Map(clusters.map((cluster) => [cluster.id, cluster]));
}
