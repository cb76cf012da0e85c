import "server-only";
import { hasValues } from "#domain/field-values.ts";
import type { Transaction } from "#server/db/client.ts";
import { queueUpdate } from "#server/db/unit-of-work.ts";
import { lockClaims } from "./lock.ts";
import { STANDING_PARTS, STANDING_VERDICTS, type StandingRow, standingOf } from "./rows.ts";

/**
 * Compute the standing of a claim and queue it to be stored with the claim, where queues and counts read it. `claim` is
 * the locked claim as it is now. Its version does not rise, because none of its own fields changed.
 */
export function storeStanding(tx: Transaction, claim: StandingRow): void {
  const { id: _, ...columns } = standingColumns(claim);
  if (hasValues(claim, columns)) return;
  const standingSince = claim.standing === columns.standing ? claim.standingSince : new Date();
  queueUpdate(tx, "Claim", { ...claim, ...columns, standingSince });
}

/** The submitted verdicts on a claim, to compute its standing: nobody who reads the claim gets them from here. */
export const submittedVerdicts = (tx: Transaction, claimId: string) =>
  tx.verdict.findMany({ ...STANDING_VERDICTS, where: { ...STANDING_VERDICTS.where, claimId } });

/** The same for many claims of an article: those with these ids, or all of them. Stored at once. */
export async function storeStandings(tx: Transaction, which: { articleId: string; ids?: string[] }): Promise<void> {
  const where = { articleId: which.articleId, ...(which.ids ? { id: { in: which.ids } } : {}) };
  await lockClaims(tx, which.articleId);
  const rows = await tx.claim.findMany({ where, include: { ...STANDING_PARTS, verdicts: STANDING_VERDICTS } });
  if (rows.length === 0) return;
  const computed = JSON.stringify(rows.map(standingColumns));
  await tx.$executeRaw`UPDATE "Claim" AS c
    SET standing = now.standing, "ratingKey" = now."ratingKey", "submittedCount" = now."submittedCount",
      independent = now.independent,
      "standingSince" = CASE WHEN c.standing = now.standing THEN c."standingSince" ELSE clock_timestamp() END
    FROM jsonb_populate_recordset(NULL::"Claim", ${computed}::jsonb) AS now
    WHERE c.id = now.id AND (c.standing, c."ratingKey", c."submittedCount", c.independent)
      IS DISTINCT FROM (now.standing, now."ratingKey", now."submittedCount", now.independent)`;
}

/** The values of the columns that hold a standing. It has a rating where all agree on one, or an editor gave one. */
function standingColumns(row: StandingRow) {
  const standing = standingOf(row);
  const { state } = standing;
  const submitted = row.verdicts.filter((verdict) => verdict.state === "submitted");
  return {
    id: row.id,
    standing: state,
    ratingKey: state === "agreed" || state === "ruled" || state === "stale" ? standing.rating : null,
    submittedCount: submitted.length,
    independent: submitted.filter(({ sawOthers }) => !sawOthers).length,
  };
}
