import "server-only";
import type { Cluster, ClusterInput } from "#domain/cluster.ts";
import { RuleError } from "#domain/errors.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { Transaction } from "#server/db/client.ts";
import { expectAbsent, expectVersion } from "#server/db/expect-version.ts";
import { write } from "#server/db/transaction.ts";
import { findCluster } from "./clusters.ts";
import { recordMoves } from "./events.ts";

const { sql } = Prisma;

const CHANGED = "Someone changed this cluster in the meantime.";

/** A claim that a request joins or separates, locked. */
export type MovedClaim = { id: string; articleId: string; statement: string; clusterId: string | null };

/**
 * Make a cluster, or change it: its statement, and which claims are in it. A request that changes nothing succeeds and
 * stores nothing.
 */
export async function saveCluster(
  viewer: Viewer,
  id: string,
  input: ClusterInput,
  ifMatch: number | null,
  now = new Date(),
): Promise<{ value: Cluster; created: boolean }> {
  permit(can(viewer, "cluster.change"));
  return write(async (tx) => {
    const claims = await lockClaims(tx, input);
    const before = await lockClusters(tx, id, input, claims);
    const wanted = new Set([...(input.join ?? []), ...claims.flatMap((one) => (isMerged(one, input) ? one.id : []))]);
    const joined = claims.filter((claim) => wanted.has(claim.id) && claim.clusterId !== id);
    const separated = claims.filter((claim) => claim.clusterId === id && input.separate?.includes(claim.id));
    const { statement = before?.statement ?? firstStatement(claims, input) } = input;
    if (before && joined.length + separated.length === 0 && statement === before.statement)
      return { value: before, created: false };
    if (before) expectVersion(before, ifMatch, CHANGED);
    else expectAbsent(ifMatch, "This cluster");
    if (!before && joined.length < 2) throw new RuleError("A cluster needs at least two claims that say the same.");
    await storeMoves(tx, viewer, { id, statement, joined, separated, now });
    const after = (await findCluster(tx, id)) as Cluster;
    await recordMoves(tx, viewer, { before, after, joined, separated });
    return { value: after, created: before === null };
  });
}

const isMerged = ({ clusterId }: MovedClaim, { merge }: ClusterInput): boolean =>
  merge !== undefined && clusterId === merge;

const firstStatement = (claims: MovedClaim[], { join }: ClusterInput): string =>
  claims.find(({ id }) => id === join?.[0])?.statement ?? claims[0]?.statement ?? "";

/** Lock the claims that the request names, in the order of their ids, and check that they can be moved. */
async function lockClaims(tx: Transaction, { join = [], separate = [], merge }: ClusterInput): Promise<MovedClaim[]> {
  const named = [...new Set([...join, ...separate])];
  const rows = await tx.$queryRaw<(MovedClaim & { withdrawn: boolean; archived: boolean })[]>`
    SELECT c.id, c."articleId", c.statement, c."clusterId", c."withdrawnAt" IS NOT NULL AS withdrawn,
      a."archivedAt" IS NOT NULL AS archived
    FROM "Claim" c JOIN "Article" a ON a.id = c."articleId"
    WHERE c.id = ANY(${named}::uuid[]) OR c."clusterId" = ${merge ?? null}::uuid ORDER BY c.id FOR UPDATE OF c`;
  const known = new Map(rows.map((row) => [row.id, row]));
  if (named.some((id) => !known.has(id)))
    throw new RuleError("One of these claims does not exist. Load the page again.");
  const asked = join.flatMap((id) => known.get(id) ?? []);
  if (asked.some(({ withdrawn }) => withdrawn))
    throw new RuleError("One of these claims was withdrawn. Restore it before you join it.");
  if (asked.some(({ archived }) => archived))
    throw new RuleError("One of these claims is in an archived article. Restore the article before you join it.");
  return rows;
}

/** Lock all clusters that change, in the order of their ids. Returns the one that is saved; null where it is new. */
async function lockClusters(
  tx: Transaction,
  id: string,
  { merge }: ClusterInput,
  claims: MovedClaim[],
): Promise<Cluster | null> {
  const ids = [...new Set([id, ...(merge ? [merge] : []), ...claims.flatMap(({ clusterId }) => clusterId ?? [])])];
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Cluster" WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`;
  if (merge && !rows.some((row) => row.id === merge))
    throw new RuleError("The cluster to merge does not exist. Load the page again.");
  return findCluster(tx, id);
}

type Moves = { id: string; statement: string; joined: MovedClaim[]; separated: MovedClaim[]; now: Date };

async function storeMoves(tx: Transaction, viewer: Viewer, { id, statement, joined, separated, now }: Moves) {
  const change = { updatedAt: now, version: { increment: 1 } } satisfies Prisma.ClusterUpdateInput;
  await tx.cluster.upsert({
    where: { id },
    create: { id, statement, createdById: viewer.id, createdAt: now, updatedAt: now },
    update: { ...change, statement },
  });
  const left = [...new Set(joined.flatMap(({ clusterId }) => clusterId ?? []))];
  await tx.cluster.updateMany({ where: { id: { in: left } }, data: change });
  const idsOf = (claims: MovedClaim[]) => claims.map((claim) => claim.id);
  await tx.$executeRaw`UPDATE "Claim" SET "clusterId" = ${id}::uuid WHERE id = ANY(${idsOf(joined)}::uuid[])`;
  await tx.$executeRaw`UPDATE "Claim" SET "clusterId" = NULL WHERE id = ANY(${idsOf(separated)}::uuid[])`;
  // Who joins two claims takes back that somebody refused to. Refusals are few, also where a cluster is large.
  const isInCluster = (claimId: Prisma.Sql) =>
    sql`EXISTS (SELECT FROM "Claim" c WHERE c.id = ${claimId} AND c."clusterId" = ${id}::uuid)`;
  await tx.$executeRaw`DELETE FROM "ClusterRefusal" r
    WHERE (r."claimId" = ANY(${idsOf(joined)}::uuid[]) AND ${isInCluster(sql`r."otherId"`)})
      OR (r."otherId" = ANY(${idsOf(joined)}::uuid[]) AND ${isInCluster(sql`r."claimId"`)})`;
}
