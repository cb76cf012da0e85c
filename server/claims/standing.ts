import "server-only";
import { hasValues } from "#domain/field-values.ts";
import type { Transaction } from "#server/db/client.ts";
import { oneOf } from "#server/db/one-of.ts";
import { queueUpdate } from "#server/db/unit-of-work.ts";
import { mapInSlices, slicesOf } from "#server/slices.ts";
import { STANDING_PARTS, STANDING_VERDICTS, type StandingRow, standingOf } from "./rows.ts";

/** Claims whose verdicts are in memory at the same time. Each verdict has the words that it rests on. */
export const MAX_CLAIMS_AT_ONCE = 100;

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

/** The same for many claims, which are locked. Stored at once, in slices. */
export async function storeStandings(tx: Transaction, ids: string[]): Promise<void> {
  for (const slice of slicesOf(ids, MAX_CLAIMS_AT_ONCE)) await storeStandingsOf(tx, slice);
}

async function storeStandingsOf(tx: Transaction, ids: string[]): Promise<void> {
  const include = { ...STANDING_PARTS, verdicts: STANDING_VERDICTS };
  const rows = await tx.claim.findMany({ where: { id: oneOf(ids) }, include });
  const computed = JSON.stringify(await mapInSlices(rows, standingColumns));
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
