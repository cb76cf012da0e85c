import "server-only";
import { refuseArchived } from "#domain/archived.ts";
import { NotFoundError, RuleError } from "#domain/errors.ts";
import { independenceOf } from "#domain/independence.ts";
import { can, isBlind, permit, type Viewer } from "#domain/permissions.ts";
import { rationaleFromText } from "#domain/rationale.ts";
import type { Verdict, VerdictWithdrawal } from "#domain/verdict.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { lockClaim } from "#server/claims/lock.ts";
import { type ClaimRow, standingOf, type VerdictRow, verdictOf } from "#server/claims/rows.ts";
import { storeStanding } from "#server/claims/standing.ts";
import type { Transaction } from "#server/db/client.ts";
import { expectVersion } from "#server/db/expect-version.ts";
import { write } from "#server/db/transaction.ts";
import { recordEvent } from "#server/log/events.ts";
import { withLoggedWords } from "#server/log/logged-words.ts";
import { deliverHeld } from "#server/notifications/held.ts";
import { couldKnow } from "./independence.ts";
import { CHANGED_ELSEWHERE, changeVerdict, requestHash } from "./verdicts.ts";

/**
 * Withdraw the viewer's submitted verdict. It becomes a draft again and no longer counts; the log keeps what it said
 * and why it was withdrawn. A draft is emptied instead, which needs no reason: an editor who has begun to judge a claim
 * sees others' verdicts again.
 */
export async function withdrawVerdict(
  viewer: Viewer,
  claimId: string,
  { reason = null }: VerdictWithdrawal,
  ifMatch: number | null,
): Promise<Verdict> {
  permit(can(viewer, "verdict.give"));
  return write(async (tx) => {
    const claim = await lockClaim(tx, viewer, claimId);
    const before = claim?.verdicts.find(({ reviewerId }) => reviewerId === viewer.id);
    if (!claim || !before) throw new NotFoundError("verdict of yours");
    const lastInput = requestHash({ withdrawn: reason });
    if (before.state !== "submitted" && before.lastInput === lastInput) return verdictOf(before);
    expectVersion(verdictOf(before), ifMatch, CHANGED_ELSEWHERE);
    const isEmptied = reason === null && before.state !== "submitted";
    // Before the draft is emptied, because afterwards nobody knows who was blind.
    if (isEmptied && !isBlind(viewer, { ruled: claim.ruling !== null, ownVerdict: "none" }))
      await deliverHeld(tx, [claimId], ({ id }) => id === viewer.id);
    const row = isEmptied
      ? await emptyDraft(tx, before, lastInput)
      : await takeBack(tx, viewer, claim, before, { reason, lastInput });
    recordEvent(tx, {
      type: isEmptied ? "verdict.drafted" : "verdict.withdrawn",
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

async function takeBack(
  tx: Transaction,
  viewer: Viewer,
  claim: ClaimRow,
  before: VerdictRow,
  { reason, lastInput }: { reason: string | null; lastInput: string },
): Promise<VerdictRow> {
  checkWithdrawal(claim, before, reason);
  const independence = independenceOf(
    verdictOf(before),
    { rating: before.ratingKey, state: "draft" },
    await couldKnow(tx, viewer, claim, false),
  );
  const changes = { state: "draft", submittedAt: null, withdrawnAt: new Date(), lastInput, ...independence } as const;
  const row = changeVerdict(tx, before, changes);
  storeStanding(tx, { ...claim, verdicts: claim.verdicts.map((verdict) => (verdict.id === row.id ? row : verdict)) });
  return row;
}

async function emptyDraft(tx: Transaction, before: VerdictRow, lastInput: string): Promise<VerdictRow> {
  await tx.evidence.deleteMany({ where: { verdictId: before.id } });
  const rationale = rationaleFromText("") as Prisma.JsonObject;
  const changes = {
    state: "blank",
    ratingKey: null,
    confidence: null,
    rationale,
    rationaleText: "",
    lastInput,
  } as const;
  return { ...changeVerdict(tx, before, changes), evidence: [] };
}

function checkWithdrawal(claim: ClaimRow, { state }: VerdictRow, reason: string | null): void {
  if (state !== "submitted")
    throw new RuleError("Your verdict has not been submitted, so there is nothing to withdraw.");
  if (!reason) throw new RuleError("Say why you are withdrawing your verdict.");
  refuseArchived(claim.article);
  if (claim.withdrawnAt) throw new RuleError("This claim was withdrawn, and your verdict with it.");
  if (claim.ruling && standingOf(claim).state !== "stale")
    throw new RuleError(
      "An editor has ruled on this claim, so verdicts on it are closed. If something is wrong, tell the editor.",
    );
}
