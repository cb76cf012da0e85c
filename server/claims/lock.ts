import "server-only";
import type { Viewer } from "#domain/permissions.ts";
import type { Transaction } from "#server/db/client.ts";
import { ownedBy } from "./blindness.ts";
import { findClaim, findClaims } from "./find-claims.ts";
import { type ClaimRow, STANDING_PARTS, STANDING_VERDICTS } from "./rows.ts";

/**
 * Lock the claims of an article until the transaction ends: nobody else changes them, their verdicts or their rulings.
 * They are locked in the order of their ids, so that two transactions never deadlock. Returns these ids.
 */
export async function lockClaims(tx: Transaction, articleId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Claim" WHERE "articleId" = ${articleId}::uuid ORDER BY id FOR UPDATE`;
  return rows.map(({ id }) => id);
}

/**
 * Lock a claim, its verdicts and its ruling until the transaction ends. It has the verdicts that the viewer may see.
 * Null where there is no such claim.
 */
export async function lockClaim(tx: Transaction, viewer: Viewer, claimId: string): Promise<ClaimRow | null> {
  // It is read after it is locked, so that it shows what others changed before.
  return (await lock(tx, claimId)) ? findClaim(tx, viewer, claimId) : null;
}

/** The same for some claims. Those that exist, by their ids. */
export async function lockClaimsWithIds(
  tx: Transaction,
  viewer: Viewer,
  ids: string[],
): Promise<Map<string, ClaimRow>> {
  await tx.$queryRaw`SELECT id FROM "Claim" WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`;
  const rows = await findClaims(tx, viewer, ids);
  return new Map(rows.map((row) => [row.id, row]));
}

/**
 * Lock a claim for a verdict of the viewer on it. Of the verdicts it has only theirs, and no more of it than a standing
 * needs. `rating` is the rating of the scale that the verdict gives, null where the scale has none.
 */
export async function lockClaimToJudge(tx: Transaction, viewer: Viewer, claimId: string, ratingKey: string | null) {
  const locked = await lock(tx, claimId, ratingKey);
  const own = { ...STANDING_VERDICTS, where: ownedBy(viewer) };
  const include = { ...STANDING_PARTS, verdicts: own };
  const claim = locked && (await tx.claim.findUnique({ where: { id: claimId }, include }));
  return claim && { claim, rating: locked.label === null ? null : { ...locked, label: locked.label } };
}

async function lock(tx: Transaction, claimId: string, ratingKey: string | null = null) {
  const [locked] = await tx.$queryRaw<{ label: string | null; retiredAt: Date | null }[]>`
    SELECT r.label, r."retiredAt" FROM "Claim" c LEFT JOIN "Rating" r ON r.key = ${ratingKey}
    WHERE c.id = ${claimId}::uuid FOR UPDATE OF c`;
  return locked ?? null;
}
