import "server-only";
import { refuseArchived } from "#domain/archived.ts";
import { ConflictError, ForbiddenError, NotFoundError, PreconditionMissingError, RuleError } from "#domain/errors.ts";
import { hasValues } from "#domain/field-values.ts";
import { can, isBlind, mayRule, permit, type Viewer } from "#domain/permissions.ts";
import { changesSince } from "#domain/rests-on.ts";
import {
  type Ruling,
  type RulingInput,
  type RulingOutcome,
  type RulingsInput,
  type RulingsWithdrawal,
  reasonNeeded,
} from "#domain/ruling.ts";
import { factsOf } from "#server/claims/blindness.ts";
import { lockClaim } from "#server/claims/lock.ts";
import { CLAIM_PARTS, type ClaimRow, currentAnchor, rulingOf, wordingOf } from "#server/claims/rows.ts";
import { storeStanding, submittedVerdicts } from "#server/claims/standing.ts";
import type { Transaction } from "#server/db/client.ts";
import { expectAbsent, expectVersion } from "#server/db/expect-version.ts";
import { write } from "#server/db/transaction.ts";
import { recordEvent } from "#server/log/events.ts";
import { withLoggedWords } from "#server/log/logged-words.ts";
import { deliverHeld } from "#server/notifications/held.ts";
import { checkRating, findRating } from "#server/ratings/ratings.ts";
import { notifyOfRuling } from "#server/verdicts/notify.ts";
import { basisOf } from "./basis.ts";
import { chosenEvidence, storeRulingEvidence } from "./evidence.ts";
import { withdrawRuling } from "./withdraw.ts";

type RulingText = Pick<Ruling, "rating" | "summary" | "explanation" | "reason">;

const BASIS_CHANGED = "A verdict or the words of the claim have changed since you read them. Read the claim again.";
const ALREADY_RULED = "Another editor ruled on this claim in the meantime.";

/** Rule on a claim, or change the ruling. `ifMatch` is the version of the ruling, not of the claim. */
export async function ruleOnClaim(
  viewer: Viewer,
  claimId: string,
  { basis, evidence, ...input }: RulingInput,
  ifMatch: number | null,
): Promise<{ value: Ruling; created: boolean }> {
  permit(can(viewer, "ruling.give"), "Only editors can rule on claims.");
  const { rating, summary } = input;
  const text = { rating, summary, explanation: input.explanation || null, reason: input.reason?.trim() || null };
  return write(async (tx) => {
    const claim = await lockClaim(tx, viewer, claimId);
    if (!claim) throw new NotFoundError("claim");
    const before = claim.ruling && rulingOf(claim.ruling);
    if (before && isRepeated(before, text, evidence) && !confirms(claim, ifMatch))
      return { value: before, created: false };
    permit(
      mayRule(viewer, factsOf(viewer, claim)),
      "You gave a verdict on this claim, so another editor has to rule on it.",
    );
    if (basis !== undefined && basis !== basisOf(viewer, claim))
      throw new ConflictError((before?.version ?? null) === ifMatch ? BASIS_CHANGED : ALREADY_RULED, before);
    if (before) expectVersion(before, ifMatch, ALREADY_RULED);
    else expectAbsent(ifMatch, "The ruling");
    await checkRuling(tx, viewer, claim, text, evidence);
    const after = await storeRuling(tx, viewer, claim, text, evidence);
    recordEvent(tx, {
      type: before ? "ruling.changed" : "ruling.given",
      actorId: viewer.id,
      object: { type: "ruling", id: claimId },
      articleId: claim.articleId,
      claimId,
      before: before && withLoggedWords(before),
      after: withLoggedWords(after),
      reason: text.reason,
    });
    if (!before) await deliverHeld(tx, claimId);
    await notifyOfRuling(tx, viewer.id, claim, { before, after });
    return { value: after, created: before === null };
  });
}

/** Rule on many claims, one after the other. Each ruling is stored, or its outcome says why it was not. */
export async function ruleOnClaims(viewer: Viewer, { rulings }: RulingsInput): Promise<{ results: RulingOutcome[] }> {
  permit(can(viewer, "ruling.give"), "Only editors can rule on claims.");
  const results: RulingOutcome[] = [];
  for (const { claimId, ifMatch = null, ...input } of rulings) {
    results.push(
      await ruleOnClaim(viewer, claimId, input, ifMatch).then(
        ({ value }): RulingOutcome => ({ claimId, outcome: "stored", ruling: value, detail: null }),
        (error) => outcomeOf(claimId, error),
      ),
    );
  }
  return { results };
}

/** Withdraw many rulings, one after the other. Each is withdrawn, or its outcome says why it was not. */
export async function withdrawRulings(viewer: Viewer, { rulings, reason }: RulingsWithdrawal) {
  permit(can(viewer, "ruling.give"), "Only editors can withdraw rulings.");
  const results: RulingOutcome[] = [];
  for (const { claimId, ifMatch } of rulings) {
    results.push(
      await withdrawRuling(viewer, claimId, { reason }, ifMatch).then(
        (): RulingOutcome => ({ claimId, outcome: "withdrawn", ruling: null, detail: null }),
        (error) => outcomeOf(claimId, error),
      ),
    );
  }
  return { results };
}

/** The outcome of an error that concerns one claim only. Any other error ends the whole request. */
function outcomeOf(claimId: string, error: unknown): RulingOutcome {
  if (error instanceof ConflictError)
    return { claimId, outcome: "changed", ruling: error.current as Ruling | null, detail: error.message };
  if (error instanceof PreconditionMissingError)
    return { claimId, outcome: "changed", ruling: null, detail: "An editor has already ruled on this claim." };
  if (error instanceof RuleError || error instanceof ForbiddenError || error instanceof NotFoundError)
    return { claimId, outcome: "refused", ruling: null, detail: error.message };
  throw error;
}

const isRepeated = (before: Ruling, text: RulingText, evidence: string[] | undefined): boolean =>
  hasValues(before, text) && (evidence === undefined || evidence.join() === before.evidence.map(({ id }) => id).join());

/** Whether the request confirms the current ruling on a wording that has changed since. */
const confirms = (claim: ClaimRow, ifMatch: number | null): boolean =>
  claim.ruling?.version === ifMatch && changesSince(claim.ruling, wordingOf(claim)).length > 0;

async function checkRuling(
  tx: Transaction,
  viewer: Viewer,
  claim: ClaimRow,
  { rating, reason }: RulingText,
  evidence: string[] | undefined,
): Promise<void> {
  refuseArchived(claim.article);
  if (claim.withdrawnAt) throw new RuleError("This claim was withdrawn. Restore it before you rule on it.");
  if (rating !== claim.ruling?.ratingKey) checkRating(rating, await findRating(tx, rating));
  const submitted = claim.verdicts.filter(({ state }) => state === "submitted");
  const cited = (evidence ?? claim.ruling?.evidence ?? []).length + submitted.flatMap((one) => one.evidence).length;
  const why = reasonNeeded({
    rating,
    verdicts: submitted.flatMap(({ ratingKey }) => ratingKey ?? []),
    independent: submitted.filter(({ sawOthers }) => !sawOthers).length,
    required: claim.article.requiredVerdicts,
    hasEvidence: cited > 0,
    isChange: claim.ruling !== null,
    blind: isBlind(viewer, factsOf(viewer, claim)),
  });
  if (why && !reason) throw new RuleError(why);
}

async function storeRuling(
  tx: Transaction,
  viewer: Viewer,
  claim: ClaimRow,
  { rating, ...text }: RulingText,
  evidence: string[] | undefined,
): Promise<Ruling> {
  const { versionNumber, exact } = currentAnchor(claim);
  const { statement, claimant } = claim;
  const basis = {
    madeOnVersion: versionNumber,
    ...{ restsOn: exact, restsOnStatement: statement, restsOnClaimant: claimant },
  };
  const data = { ...text, ratingKey: rating, ...basis, ruledById: viewer.id, ruledAt: new Date() };
  const pieces = evidence && chosenEvidence(claim, evidence);
  const where = { claimId: claim.id };
  await tx.ruling.upsert({ where, create: { ...where, ...data }, update: { ...data, version: { increment: 1 } } });
  if (pieces) await storeRulingEvidence(tx, claim.id, pieces);
  const row = await tx.ruling.findUniqueOrThrow({ where, include: CLAIM_PARTS.ruling.include });
  storeStanding(tx, { ...claim, ruling: row, verdicts: await submittedVerdicts(tx, claim.id) });
  return rulingOf(row);
}
