import "server-only";
import { refuseArchived } from "#domain/archived.ts";
import { ConflictError, NotFoundError, RuleError } from "#domain/errors.ts";
import { hasValues } from "#domain/field-values.ts";
import { isBlind, mayRule, permit, type Viewer } from "#domain/permissions.ts";
import { changesSince } from "#domain/rests-on.ts";
import { type Ruling, type RulingInput, reasonNeeded } from "#domain/ruling.ts";
import { factsOf } from "#server/claims/blindness.ts";
import { type ClaimRow, rulingOf, wordingOf } from "#server/claims/rows.ts";
import { expectAbsent, expectVersion } from "#server/db/expect-version.ts";
import { checkRating, type RatingAvailability } from "#server/ratings/ratings.ts";
import { basisOf } from "./basis.ts";
import { chosenEvidence, type RulingEvidenceData } from "./evidence.ts";

/** A ruling that an editor sends. `ifMatch` is the version of the ruling, not of the claim. */
export type RulingRequest = { claimId: string; input: RulingInput; ifMatch: number | null };

/**
 * The locked claims and the ratings that some requests name, by their ids and keys, and the rulings in each cluster: the
 * claim and the rating.
 */
export type RulingFacts = {
  claims: Map<string, ClaimRow>;
  ratings: Map<string, RatingAvailability>;
  inClusters: Map<string, Map<string, string>>;
};

type RulingText = Pick<Ruling, "rating" | "summary" | "explanation" | "reason">;

/** A ruling to store. Without `pieces` it keeps its evidence. */
export type NewRuling = {
  claim: ClaimRow;
  before: Ruling | null;
  text: RulingText;
  pieces: RulingEvidenceData[] | undefined;
};

const BASIS_CHANGED = "A verdict or the words of the claim have changed since you read them. Read the claim again.";
const ALREADY_RULED = "Another editor ruled on this claim in the meantime.";

/** The ruling to store, or the one that says the same already. Throws where the viewer may not rule like this. */
export function checkRuling(
  viewer: Viewer,
  { claims, ratings, inClusters }: RulingFacts,
  request: RulingRequest,
): NewRuling | { unchanged: Ruling } {
  const { claimId, input, ifMatch } = request;
  const { rating, summary, evidence } = input;
  const text = { rating, summary, explanation: input.explanation || null, reason: input.reason?.trim() || null };
  const claim = claims.get(claimId);
  if (!claim) throw new NotFoundError("claim");
  const before = claim.ruling && rulingOf(claim.ruling);
  if (before && isRepeated(before, text, evidence) && !confirms(claim, ifMatch)) return { unchanged: before };
  checkBasis(viewer, claim, before, request);
  if (rating !== before?.rating) checkRating(rating, ratings.get(rating) ?? null);
  checkReason(viewer, claim, { ...text, precedents: precedentsOf(claim, inClusters) }, evidence);
  return { claim, before, text, pieces: evidence && chosenEvidence(claim, evidence) };
}

/** Note a ruling that was checked: the next one of the same transaction can be about another claim of the cluster. */
export function noteRuling({ inClusters }: RulingFacts, { claim, text }: NewRuling): void {
  inClusters.get(claim.clusterId ?? "")?.set(claim.id, text.rating);
}

/** The ratings of the rulings on the other claims of its cluster. */
const precedentsOf = ({ id, clusterId }: ClaimRow, inClusters: RulingFacts["inClusters"]): string[] =>
  [...(inClusters.get(clusterId ?? "") ?? [])].flatMap(([ruledId, rating]) => (ruledId === id ? [] : rating));

/** Whether the viewer may rule on the claim as it is now, and has read it so. */
function checkBasis(viewer: Viewer, claim: ClaimRow, before: Ruling | null, { input, ifMatch }: RulingRequest): void {
  permit(
    mayRule(viewer, factsOf(viewer, claim)),
    "You gave a verdict on this claim, so another editor has to rule on it.",
  );
  if (input.basis !== undefined && input.basis !== basisOf(viewer, claim))
    throw new ConflictError((before?.version ?? null) === ifMatch ? BASIS_CHANGED : ALREADY_RULED, before);
  if (before) expectVersion(before, ifMatch, ALREADY_RULED);
  else expectAbsent(ifMatch, "The ruling");
  refuseArchived(claim.article);
  if (claim.withdrawnAt) throw new RuleError("This claim was withdrawn. Restore it before you rule on it.");
}

const isRepeated = (before: Ruling, text: RulingText, evidence: string[] | undefined): boolean =>
  hasValues(before, text) && (evidence === undefined || evidence.join() === before.evidence.map(({ id }) => id).join());

/** Whether the request confirms the current ruling on a wording that has changed since. */
const confirms = (claim: ClaimRow, ifMatch: number | null): boolean =>
  claim.ruling?.version === ifMatch && changesSince(claim.ruling, wordingOf(claim)).length > 0;

type ComparedText = RulingText & { precedents: string[] };

function checkReason(
  viewer: Viewer,
  claim: ClaimRow,
  { rating, reason, precedents }: ComparedText,
  evidence: string[] | undefined,
) {
  const submitted = claim.verdicts.filter(({ state }) => state === "submitted");
  const cited = (evidence ?? claim.ruling?.evidence ?? []).length + submitted.flatMap((one) => one.evidence).length;
  const why = reasonNeeded({
    rating,
    verdicts: submitted.flatMap(({ ratingKey }) => ratingKey ?? []),
    independent: submitted.filter(({ sawOthers }) => !sawOthers).length,
    required: claim.article.requiredVerdicts,
    hasEvidence: cited > 0,
    isChange: claim.ruling !== null,
    precedents,
    blind: isBlind(viewer, factsOf(viewer, claim)),
  });
  if (why && !reason) throw new RuleError(why);
}
