import "server-only";
import { CLAIM_PARTS, type ClaimRow, standingOf } from "./claim-rows.ts";
import type { Transaction } from "./db.ts";

/**
 * Work out where a claim stands and keep it beside the claim, for queues and counts. `row` is the locked claim as it is
 * now. The claim's version does not rise: nothing of its own changed.
 */
export async function keepStanding(tx: Transaction, row: ClaimRow): Promise<void> {
  const stands = standingOf(row);
  const ratingKey =
    stands.state === "agreed" || stands.state === "ruled" || stands.state === "stale" ? stands.rating : null;
  const submittedCount = row.verdicts.filter(({ state }) => state === "submitted").length;
  if (row.standing === stands.state && row.ratingKey === ratingKey && row.submittedCount === submittedCount) return;
  await tx.$executeRaw`UPDATE "Claim" SET standing = ${stands.state}::"StandingState", "ratingKey" = ${ratingKey}, "submittedCount" = ${submittedCount} WHERE id = ${row.id}::uuid`;
}

/** The same for every claim of an article, when it asks for more or fewer verdicts than before. */
export async function keepStandings(tx: Transaction, articleId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM "Claim" WHERE "articleId" = ${articleId}::uuid ORDER BY id FOR UPDATE`;
  const rows = await tx.claim.findMany({ where: { articleId }, include: CLAIM_PARTS });
  for (const row of rows) await keepStanding(tx, row);
}

/**
 * The claim as it is now, or null. Until the transaction ends nobody else changes it, its verdicts or its ruling, so that
 * its standing is counted from all of them.
 */
export async function lockClaim(tx: Transaction, claimId: string): Promise<ClaimRow | null> {
  const there = await tx.$queryRaw<unknown[]>`SELECT id FROM "Claim" WHERE id = ${claimId}::uuid FOR UPDATE`;
  // Read once it is locked: what others changed in the meantime counts.
  return there.length === 0 ? null : tx.claim.findUnique({ where: { id: claimId }, include: CLAIM_PARTS });
}
