import "server-only";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import type { Ruling, RulingInput, RulingOutcome, RulingsInput } from "#domain/ruling.ts";
import { lockClaimsWithIds } from "#server/claims/lock.ts";
import { lockRulingsInClusters } from "#server/clusters/precedent-ratings.ts";
import type { Transaction } from "#server/db/client.ts";
import { write } from "#server/db/transaction.ts";
import { findRatings } from "#server/ratings/ratings.ts";
import { mapInSlices } from "#server/slices.ts";
import { checkRuling, noteRuling, type RulingFacts, type RulingRequest } from "./check-ruling.ts";
import { attempt, runInBatches } from "./many.ts";
import { storeRulings } from "./store-rulings.ts";

/** Rule on a claim, or change the ruling. `ifMatch` is the version of the ruling, not of the claim. */
export async function ruleOnClaim(
  viewer: Viewer,
  claimId: string,
  input: RulingInput,
  ifMatch: number | null,
): Promise<{ value: Ruling; created: boolean }> {
  permit(can(viewer, "ruling.give"), MAY_NOT_RULE);
  return write(async (tx) => {
    const request = { claimId, input, ifMatch };
    const checked = checkRuling(viewer, await lockFacts(tx, viewer, [request]), request);
    if ("unchanged" in checked) return { value: checked.unchanged, created: false };
    const [value] = (await storeRulings(tx, viewer, [checked])) as [Ruling];
    return { value, created: checked.before === null };
  });
}

const MAY_NOT_RULE = "Only editors can rule on claims.";

/** Rule on many claims. Each ruling is stored, or its outcome says why it was not. */
export async function ruleOnClaims(viewer: Viewer, { rulings }: RulingsInput): Promise<{ results: RulingOutcome[] }> {
  permit(can(viewer, "ruling.give"), MAY_NOT_RULE);
  const requests = rulings.map(({ claimId, ifMatch = null, ...input }) => ({ claimId, input, ifMatch }));
  return runInBatches(viewer, requests, (tx, batch) => ruleOnBatch(tx, viewer, batch));
}

async function ruleOnBatch(tx: Transaction, viewer: Viewer, batch: RulingRequest[]): Promise<RulingOutcome[]> {
  const facts = await lockFacts(tx, viewer, batch);
  const checked = await mapInSlices(batch, (request) =>
    attempt(request.claimId, () => {
      const ruling = checkRuling(viewer, facts, request);
      if ("claim" in ruling) noteRuling(facts, ruling);
      return ruling;
    }),
  );
  const changes = checked.filter((one) => "claim" in one);
  const stored = await storeRulings(tx, viewer, changes);
  const rulings = new Map(changes.map(({ claim }, index) => [claim.id, stored[index] ?? null]));
  return batch.map(({ claimId }, index) => {
    const one = checked[index];
    if (one && "refusal" in one) return one.refusal;
    const ruling = one && "unchanged" in one ? one.unchanged : (rulings.get(claimId) ?? null);
    return { claimId, outcome: "stored", ruling, detail: null };
  });
}

/** Lock the claims of the requests, and read what the rulings depend on. */
async function lockFacts(tx: Transaction, viewer: Viewer, requests: RulingRequest[]): Promise<RulingFacts> {
  const keys = requests.map(({ input }) => input.rating);
  const ratings = await findRatings(tx, keys);
  const ids = requests.map(({ claimId }) => claimId);
  const claims = await lockClaimsWithIds(tx, viewer, ids);
  return { claims, ratings, inClusters: await lockRulingsInClusters(tx, [...claims.values()]) };
}
