import "server-only";
import { refuseArchived } from "#domain/archived.ts";
import type { Claim } from "#domain/claim.ts";
import { NotFoundError } from "#domain/errors.ts";
import { can, mayRule, permit, type Viewer } from "#domain/permissions.ts";
import type { RulingOutcome, RulingsWithdrawal, RulingWithdrawal } from "#domain/ruling.ts";
import { factsOf } from "#server/claims/blindness.ts";
import { readClaim } from "#server/claims/claims.ts";
import { lockClaimsWithIds } from "#server/claims/lock.ts";
import { type ClaimRow, rulingOf } from "#server/claims/rows.ts";
import { storeStandings } from "#server/claims/standing.ts";
import type { Transaction } from "#server/db/client.ts";
import { expectVersion } from "#server/db/expect-version.ts";
import { oneOf } from "#server/db/one-of.ts";
import { write } from "#server/db/transaction.ts";
import { recordEvent } from "#server/log/events.ts";
import { withLoggedWords } from "#server/log/logged-words.ts";
import { attempt, runInBatches } from "./many.ts";

/**
 * Withdraw the ruling on a claim, which then stands as its verdicts say. The log keeps the ruling and the reason.
 * `ifMatch` is the version of the ruling. To withdraw it again changes nothing.
 */
export async function withdrawRuling(
  viewer: Viewer,
  claimId: string,
  { reason }: RulingWithdrawal,
  ifMatch: number | null,
): Promise<Claim> {
  permit(can(viewer, "ruling.give"), MAY_NOT_WITHDRAW);
  await write(async (tx) => {
    const claims = await lockClaimsWithIds(tx, viewer, [claimId]);
    await deleteRulings(tx, viewer, checkWithdrawal(viewer, claims, { claimId, ifMatch }), reason);
  });
  // Without the ruling the viewer may be blind again, and then sees less than the locked row has.
  return readClaim(viewer, claimId);
}

const MAY_NOT_WITHDRAW = "Only editors can withdraw rulings.";

/** Withdraw many rulings. Each is withdrawn, or its outcome says why it was not. */
export async function withdrawRulings(viewer: Viewer, { rulings, reason }: RulingsWithdrawal) {
  permit(can(viewer, "ruling.give"), MAY_NOT_WITHDRAW);
  return runInBatches(viewer, rulings, async (tx, batch) => {
    const ids = batch.map(({ claimId }) => claimId);
    const claims = await lockClaimsWithIds(tx, viewer, ids);
    const ruled: ClaimRow[] = [];
    const outcomes = batch.map(({ claimId, ifMatch }): RulingOutcome => {
      const checked = attempt(claimId, () => checkWithdrawal(viewer, claims, { claimId, ifMatch }));
      if ("refusal" in checked) return checked.refusal;
      ruled.push(...checked);
      // The same claim can be named twice.
      for (const claim of checked) claims.set(claimId, { ...claim, ruling: null });
      return { claimId, outcome: "withdrawn", ruling: null, detail: null };
    });
    await deleteRulings(tx, viewer, ruled, reason);
    return outcomes;
  });
}

type Withdrawal = { claimId: string; ifMatch: number | null };

/** The claim, if it has a ruling. Throws where the viewer may not withdraw it. */
function checkWithdrawal(viewer: Viewer, claims: Map<string, ClaimRow>, { claimId, ifMatch }: Withdrawal): ClaimRow[] {
  const claim = claims.get(claimId);
  if (!claim) throw new NotFoundError("claim");
  if (!claim.ruling) return [];
  permit(
    mayRule(viewer, factsOf(viewer, claim)),
    "You gave a verdict on this claim, so another editor has to withdraw the ruling.",
  );
  expectVersion(rulingOf(claim.ruling), ifMatch, "Another editor changed this ruling in the meantime.");
  refuseArchived(claim.article);
  return [claim];
}

/** Delete the rulings on these locked claims, each with its event, by a few statements. */
async function deleteRulings(tx: Transaction, viewer: Viewer, claims: ClaimRow[], reason: string): Promise<void> {
  const ids = claims.map(({ id }) => id);
  if (ids.length === 0) return;
  await tx.rulingEvidence.deleteMany({ where: { claimId: oneOf(ids) } });
  await tx.ruling.deleteMany({ where: { claimId: oneOf(ids) } });
  await storeStandings(tx, ids);
  for (const { id, articleId, ruling } of claims)
    recordEvent(tx, {
      type: "ruling.withdrawn",
      actorId: viewer.id,
      object: { type: "ruling", id },
      articleId,
      claimId: id,
      before: ruling && withLoggedWords(rulingOf(ruling)),
      reason,
    });
}
