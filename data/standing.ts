import "server-only";
import { Prisma } from "#prisma/generated/client.ts";
import { endOf } from "./change.ts";
import { CLAIM_PARTS, type ClaimRow, STANDING_PARTS, type StandingRow, standingOf } from "./claim-rows.ts";
import type { Transaction } from "./db.ts";

/** What a claim keeps beside it of where it stands. */
type Kept = Pick<ClaimRow, "standing" | "ratingKey" | "submittedCount">;

/** A claim as far as a verdict on it has to know it. */
export type JudgedClaim = Prisma.ClaimGetPayload<{ include: typeof STANDING_PARTS }>;

/**
 * Work out where a claim stands and keep it beside the claim at the end of the change, for queues and counts. `row` is the locked claim as it is
 * now. The claim's version does not rise: nothing of its own changed.
 */
export function keepStanding(tx: Transaction, row: StandingRow & Kept): void {
  const { id, state, rating, submitted } = keptOf(row);
  if (row.standing === state && row.ratingKey === rating && row.submittedCount === submitted) return;
  endOf(tx).statements.push(Prisma.sql`
    UPDATE "Claim" SET standing = ${state}::"StandingState", "ratingKey" = ${rating}, "submittedCount" = ${submitted},
      "standingSince" = CASE WHEN standing::text = ${state} THEN "standingSince" ELSE clock_timestamp() END WHERE id = ${id}::uuid`);
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

/** The same with no more than a verdict on it has to know of the others. */
export async function lockClaimToJudge(tx: Transaction, claimId: string): Promise<JudgedClaim | null> {
  return (await lock(tx, claimId)) ? tx.claim.findUnique({ where: { id: claimId }, include: STANDING_PARTS }) : null;
}

async function lock(tx: Transaction, claimId: string): Promise<boolean> {
  const there = await tx.$queryRaw<unknown[]>`/* kept */ SELECT id FROM "Claim" WHERE id = ${claimId}::uuid FOR UPDATE`;
  return there.length === 1;
}
