import { v7 as newId } from "uuid";
import type { Claim } from "#domain/claim.ts";
import {
  type Cluster,
  type ClusterInput,
  type ClusterPage,
  MAX_MOVED_CLAIMS,
  type SimilarClaim,
  type SimilarClaims,
} from "#domain/cluster.ts";
import { etagOf, ProblemError, send } from "./api.ts";

const MAX_ATTEMPTS = 3;

/** What bears on a claim. Throws what the API threw, as the others do. */
export const readSimilar = async (claimId: string): Promise<SimilarClaims> =>
  (await send<SimilarClaims>("GET", `/claims/${claimId}/similar`)).value;

/** Make a cluster of these claims. */
export const makeCluster = async (claimIds: string[], id = newId()): Promise<Cluster> =>
  (await send<Cluster>("PUT", `/clusters/${id}`, { body: { join: claimIds } })).value;

/** Change a cluster, whatever someone else changes of it at the same time. */
export async function changeCluster(id: string, change: ClusterInput): Promise<Cluster> {
  for (let attempt = 1; ; attempt += 1) {
    const { value: cluster } = await send<ClusterPage>("GET", `/clusters/${id}`);
    try {
      return (await send<Cluster>("PUT", `/clusters/${id}`, { body: change, etag: etagOf(cluster) })).value;
    } catch (error) {
      if (!(error instanceof ProblemError && error.status === 412) || attempt === MAX_ATTEMPTS) throw error;
    }
  }
}

/** Undoes what was done. */
export type Undo = () => Promise<unknown>;

type Joined = Pick<Claim, "id" | "cluster">;

/** Join a claim with another one: their clusters become one where both are in one. Returns how to undo it. */
export async function joinClaims(claim: Joined, other: Pick<SimilarClaim, "claimId" | "cluster">): Promise<Undo> {
  const [mine, theirs] = [claim.cluster?.id, other.cluster?.id];
  if (mine && theirs) {
    const members = await membersOf(theirs);
    await changeCluster(mine, { merge: theirs });
    return () => changeCluster(theirs, { join: members });
  }
  const cluster = mine ?? theirs;
  if (cluster) {
    const joined = mine ? other.claimId : claim.id;
    await changeCluster(cluster, { join: [joined] });
    return () => changeCluster(cluster, { separate: [joined] });
  }
  const { id } = await makeCluster([claim.id, other.claimId]);
  return () => changeCluster(id, { separate: [claim.id, other.claimId] });
}

/** Take claims out of a cluster. Returns how to undo it. */
export async function separateClaims(clusterId: string, claimIds: string[]): Promise<Undo> {
  await changeCluster(clusterId, { separate: claimIds });
  return () => changeCluster(clusterId, { join: claimIds });
}

/** Note that two claims do not say the same. Returns how to undo it. */
export async function refuseClaim(claimId: string, otherId: string): Promise<Undo> {
  const path = `/claims/${claimId}/similar/${otherId}`;
  await send("PUT", path, { body: { refused: true } });
  return () => send("PUT", path, { body: { refused: false } });
}

/** The ids of the claims of a cluster, as many as one request can move. */
async function membersOf(id: string): Promise<string[]> {
  const ids: string[] = [];
  for (let after = ""; ids.length < MAX_MOVED_CLAIMS; ) {
    const { value } = await send<ClusterPage>("GET", `/clusters/${id}${after && `?after=${after}`}`);
    ids.push(...value.sightings.map(({ claimId }) => claimId));
    if (!value.nextCursor) break;
    after = value.nextCursor;
  }
  return ids.slice(0, MAX_MOVED_CLAIMS);
}
