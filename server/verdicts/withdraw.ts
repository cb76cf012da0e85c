import "server-only";
import { NotFoundError, RuleError } from "#domain/errors.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import type { Verdict, VerdictWithdrawal } from "#domain/verdict.ts";
import { lockClaim } from "#server/claims/lock.ts";
import { type ClaimRow, standingOf, type VerdictRow, verdictOf } from "#server/claims/rows.ts";
import { storeStanding } from "#server/claims/standing.ts";
import { expectVersion } from "#server/db/expect-version.ts";
import { write } from "#server/db/transaction.ts";
import { recordEvent } from "#server/log/events.ts";
import { withLoggedWords } from "#server/log/logged-words.ts";
import { CHANGED_ELSEWHERE, changeVerdict, requestHash } from "./verdicts.ts";

/**
 * Withdraw the viewer's submitted verdict. It becomes a draft again and no longer counts; the log keeps what it said
 * and why it was withdrawn.
 */
export async function withdrawVerdict(
  viewer: Viewer,
  claimId: string,
  { reason }: VerdictWithdrawal,
  ifMatch: number | null,
): Promise<Verdict> {
  permit(can(viewer, "verdict.give"));
  return write(async (tx) => {
    const claim = await lockClaim(tx, viewer, claimId);
    const before = claim?.verdicts.find(({ reviewerId }) => reviewerId === viewer.id);
    if (!claim || !before) throw new NotFoundError("verdict of yours");
    const lastInput = requestHash({ withdrawn: reason });
    if (before.state === "draft" && before.lastInput === lastInput) return verdictOf(before);
    expectVersion(verdictOf(before), ifMatch, CHANGED_ELSEWHERE);
    checkWithdrawal(claim, before);
    const changes = { state: "draft", submittedAt: null, withdrawnAt: new Date(), lastInput } as const;
    const row = changeVerdict(tx, before, changes);
    storeStanding(tx, { ...claim, verdicts: claim.verdicts.map((verdict) => (verdict.id === row.id ? row : verdict)) });
    recordEvent(tx, {
      type: "verdict.withdrawn",
      actorId: viewer.id,
      object: { type: "verdict", id: row.id },
      articleId: claim.articleId,
      claimId,
      before: withLoggedWords(verdictOf(before)),
      after: withLoggedWords(verdictOf(row)),
      reason,
    });
    return verdictOf(row);
  });
}

function checkWithdrawal(claim: ClaimRow, { state }: VerdictRow): void {
  if (state === "draft") throw new RuleError("Your verdict has not been submitted, so there is nothing to withdraw.");
  if (claim.withdrawnAt) throw new RuleError("This claim was withdrawn, and your verdict with it.");
  if (claim.ruling && standingOf(claim).state !== "stale")
    throw new RuleError(
      "An editor has ruled on this claim, so verdicts on it are closed. If something is wrong, tell the editor.",
    );
}
