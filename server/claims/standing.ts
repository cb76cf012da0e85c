import "server-only";
import type { Prisma } from "#prisma/generated/client.ts";
import type { Transaction } from "#server/db/client.ts";
import { queueUpdate } from "#server/db/unit-of-work.ts";
import type { RatingAvailability } from "#server/ratings/ratings.ts";
import { CLAIM_PARTS, type ClaimRow, STANDING_PARTS, type StandingRow, standingOf } from "./rows.ts";

/** A claim as far as a verdict on it has to know it. */
export type JudgedClaim = Prisma.ClaimGetPayload<{ include: typeof STANDING_PARTS }>;

/**
 * Work out where a claim stands and keep it beside the claim at the end of the change, for queues and counts. `claim` is the locked claim as
 * it is now. Its version does not rise: nothing of its own changed.
 */
export function keepStanding(tx: Transaction, claim: JudgedClaim): void {
  const { state, rating, submitted } = keptOf(claim);
  if (claim.standing === state && claim.ratingKey === rating && claim.submittedCount === submitted) return;
  const standingSince = claim.standing === state ? claim.standingSince : new Date();
  queueUpdate(tx, "Claim", { ...claim, standing: state, ratingKey: rating, submittedCount: submitted, standingSince });
}

/** The same for many claims at once: those whose words changed, or all of an article that asks for more or fewer verdicts than before. */
export async function keepStandings(tx: Transaction, which: { articleId: string; ids?: string[] }): Promise<void> {
  const where = { articleId: which.articleId, ...(which.ids ? { id: { in: which.ids } } : {}) };
  await lockClaims(tx, which.articleId);
  const rows = await tx.claim.findMany({ where, include: STANDING_PARTS });
  if (rows.length === 0) return;
  await tx.$executeRaw`UPDATE "Claim" AS c
    SET standing = kept.state::"StandingState", "ratingKey" = kept.rating, "submittedCount" = kept.submitted,
      "standingSince" = CASE WHEN c.standing::text = kept.state THEN c."standingSince" ELSE clock_timestamp() END
    FROM jsonb_to_recordset(${JSON.stringify(rows.map(keptOf))}::jsonb) AS kept(id uuid, state text, rating text, submitted int)
    WHERE c.id = kept.id
      AND (c.standing::text, c."ratingKey", c."submittedCount") IS DISTINCT FROM (kept.state, kept.rating, kept.submitted)`;
}

/** What is kept of a standing: only where it says a rating that all agree on, or an editor's, has it one. */
function keptOf(row: StandingRow) {
  const stands = standingOf(row);
  const { state } = stands;
  const rating = state === "agreed" || state === "ruled" || state === "stale" ? stands.rating : null;
  return {
    id: row.id,
    state,
    rating,
    submitted: row.verdicts.filter((verdict) => verdict.state === "submitted").length,
  };
}

/** Until the transaction ends nobody else changes a claim of this article, its verdicts or its ruling. Always in one order, so that two never wait for each other. */
export async function lockClaims(tx: Transaction, articleId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM "Claim" WHERE "articleId" = ${articleId}::uuid ORDER BY id FOR UPDATE`;
}

/**
 * The claim as it is now, or null. Until the transaction ends nobody else changes it, its verdicts or its ruling, so that
 * its standing is counted from all of them.
 */
export async function lockClaim(tx: Transaction, claimId: string): Promise<ClaimRow | null> {
  // Read once it is locked: what others changed in the meantime counts.
  return (await lock(tx, claimId)) ? tx.claim.findUnique({ where: { id: claimId }, include: CLAIM_PARTS }) : null;
}

/**
 * The same with no more than a verdict on it has to know of the others, and with the rating of the scale that the verdict is to have, null
 * where the scale has none.
 */
export async function lockClaimToJudge(
  tx: Transaction,
  claimId: string,
  ratingKey: string | null,
): Promise<{ claim: JudgedClaim; rating: RatingAvailability | null } | null> {
  const locked = await lock(tx, claimId, ratingKey);
  const claim = locked && (await tx.claim.findUnique({ where: { id: claimId }, include: STANDING_PARTS }));
  return claim && { claim, rating: locked.label === null ? null : { ...locked, label: locked.label } };
}

async function lock(tx: Transaction, claimId: string, ratingKey: string | null = null) {
  const [locked] = await tx.$queryRaw<{ label: string | null; retiredAt: Date | null }[]>`
    SELECT r.label, r."retiredAt" FROM "Claim" c LEFT JOIN "Rating" r ON r.key = ${ratingKey}
    WHERE c.id = ${claimId}::uuid FOR UPDATE OF c`;
  return locked ?? null;
}
