import "server-only";
import { ConflictError, NotFoundError, PreconditionMissingError, RuleError } from "#domain/errors.ts";
import { can, isBlind, mayRule, permit, type Viewer } from "#domain/permissions.ts";
import { departs, type Ruling, type RulingInput } from "#domain/ruling.ts";
import { CLAIM_PARTS, type ClaimRow, currentAnchor, factsOf, rulingOf } from "./claim-rows.ts";
import { type Transaction, write } from "./db.ts";
import { recordEvent } from "./events.ts";
import { checkRating } from "./ratings.ts";
import { keepStanding, lockClaim } from "./standing.ts";

type Said = { rating: string; summary: string; explanation: string | null; reason: string | null };

/** Rule on a claim, or change the ruling. `ifMatch` is the version of the ruling, not of the claim. */
export async function ruleOnClaim(
  viewer: Viewer,
  claimId: string,
  input: RulingInput,
  ifMatch: number | null,
): Promise<{ value: Ruling; created: boolean }> {
  permit(can(viewer, "ruling.give"), "Only editors rule on claims.");
  const said = {
    rating: input.rating,
    summary: input.summary,
    explanation: input.explanation || null,
    reason: input.reason?.trim() || null,
  };
  return write(async (tx) => {
    const claim = await lockClaim(tx, claimId);
    if (!claim) throw new NotFoundError("claim");
    const before = claim.ruling && rulingOf(claim.ruling);
    if (before && saysTheSame(before, said) && !confirms(claim, ifMatch)) return { value: before, created: false };
    permit(mayRule(viewer, factsOf(claim)), "You gave a verdict on this claim, so another editor has to rule on it.");
    if (before && ifMatch === null) throw new PreconditionMissingError();
    if ((before?.version ?? null) !== ifMatch) {
      throw new ConflictError("Another editor ruled on this claim in the meantime.", before);
    }
    await checkRuling(tx, viewer, claim, said);
    const after = await store(tx, viewer, claim, said);
    await recordEvent(tx, {
      type: before ? "ruling.changed" : "ruling.given",
      actorId: viewer.id,
      object: { type: "ruling", id: claimId },
      articleId: claim.articleId,
      claimId,
      before,
      after,
      reason: said.reason,
    });
    return { value: after, created: before === null };
  });
}

const saysTheSame = (before: Ruling, said: Said) =>
  Object.entries(said).every(([field, value]) => before[field as keyof Said] === value);

/** Whether it is said again, from the version that is there, of words that have changed since. */
const confirms = (claim: ClaimRow, ifMatch: number | null): boolean =>
  claim.ruling?.version === ifMatch && claim.ruling?.restsOn !== currentAnchor(claim).exact;

async function checkRuling(tx: Transaction, viewer: Viewer, claim: ClaimRow, { rating, reason }: Said): Promise<void> {
  if (claim.withdrawnAt) throw new RuleError("This claim was withdrawn. Restore it before you rule on it.");
  await checkRating(tx, rating);
  const verdicts = claim.verdicts.flatMap((verdict) =>
    verdict.state === "submitted" && verdict.ratingKey ? [verdict.ratingKey] : [],
  );
  // To be told that a ruling departs from verdicts one may not see yet would be to see them.
  if (isBlind(viewer, factsOf(claim)) && !reason)
    throw new RuleError("You have begun a verdict and cannot see the others, so say why you rule as you do.");
  if (departs(rating, verdicts) && !reason) throw new RuleError("Say why this ruling departs from the verdicts.");
  if (claim.ruling && !reason) throw new RuleError("Say why the ruling changes.");
}

async function store(tx: Transaction, viewer: Viewer, claim: ClaimRow, { rating, ...text }: Said): Promise<Ruling> {
  const { versionNumber, exact } = currentAnchor(claim);
  const made = { madeOnVersion: versionNumber, restsOn: exact, ruledById: viewer.id, ruledAt: new Date() };
  const data = { ...text, ratingKey: rating, ...made };
  const row = await tx.ruling.upsert({
    where: { claimId: claim.id },
    create: { claimId: claim.id, ...data },
    update: { ...data, version: { increment: 1 } },
    include: CLAIM_PARTS.ruling.include,
  });
  await keepStanding(tx, { ...claim, ruling: row });
  return rulingOf(row);
}
