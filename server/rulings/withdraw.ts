import "server-only";
import { refuseArchived } from "#domain/archived.ts";
import type { Claim } from "#domain/claim.ts";
import { NotFoundError } from "#domain/errors.ts";
import { can, mayRule, permit, type Viewer } from "#domain/permissions.ts";
import type { RulingWithdrawal } from "#domain/ruling.ts";
import { factsOf } from "#server/claims/blindness.ts";
import { readClaim } from "#server/claims/claims.ts";
import { lockClaim } from "#server/claims/lock.ts";
import { rulingOf } from "#server/claims/rows.ts";
import { storeStanding, submittedVerdicts } from "#server/claims/standing.ts";
import { expectVersion } from "#server/db/expect-version.ts";
import { write } from "#server/db/transaction.ts";
import { recordEvent } from "#server/log/events.ts";
import { withLoggedWords } from "#server/log/logged-words.ts";

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
  permit(can(viewer, "ruling.give"), "Only editors can withdraw rulings.");
  await write(async (tx) => {
    const claim = await lockClaim(tx, viewer, claimId);
    if (!claim) throw new NotFoundError("claim");
    if (!claim.ruling) return;
    permit(
      mayRule(viewer, factsOf(viewer, claim)),
      "You gave a verdict on this claim, so another editor has to withdraw the ruling.",
    );
    const before = rulingOf(claim.ruling);
    expectVersion(before, ifMatch, "Another editor changed this ruling in the meantime.");
    refuseArchived(claim.article);
    await tx.rulingEvidence.deleteMany({ where: { claimId } });
    await tx.ruling.delete({ where: { claimId } });
    storeStanding(tx, { ...claim, ruling: null, verdicts: await submittedVerdicts(tx, claimId) });
    recordEvent(tx, {
      type: "ruling.withdrawn",
      actorId: viewer.id,
      object: { type: "ruling", id: claimId },
      articleId: claim.articleId,
      claimId,
      before: withLoggedWords(before),
      reason,
    });
  });
  // Without the ruling the viewer may be blind again, and then sees less than the locked row has.
  return readClaim(viewer, claimId);
}
