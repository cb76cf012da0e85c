import "server-only";
import { proposedSummary, type QueuedClaim, type QueuePart, whyNotRule } from "#domain/adjudication/adjudication.ts";
import { hidesNames, shuffledFor } from "#domain/adjudication/hide-names.ts";
import { type Claim, shownRating } from "#domain/claim.ts";
import { isBlind, type Viewer } from "#domain/permissions.ts";
import { reasonNeeded } from "#domain/ruling.ts";
import type { SentBack } from "#domain/sent-back.ts";
import type { Verdict } from "#domain/verdict.ts";
import { factsOf } from "#server/claims/blindness.ts";
import { findClaims } from "#server/claims/find-claims.ts";
import { claimSeenBy, type TitledClaimRow } from "#server/claims/rows.ts";
import { db } from "#server/db/client.ts";
import { basisOf, submittedVerdicts } from "./basis.ts";
import { questionsOn } from "./sent-back.ts";

/** The position of a claim in the queue: its part, since when it is there, and its id. */
export type QueuePosition = { part: QueuePart; since: Date; id: string };

/** The claims at these positions of the queue, as the viewer may see them. */
export async function queuedClaims(viewer: Viewer, positions: QueuePosition[]): Promise<QueuedClaim[]> {
  const ids = positions.map(({ id }) => id);
  const rows = await findClaims(db, viewer, ids);
  const open = rows.filter((row) => !isBlind(viewer, factsOf(viewer, row)));
  const questions = await questionsOn(open.map(({ id }) => id));
  const known = new Map(rows.map((row) => [row.id, row]));
  return positions.flatMap((position) => {
    const row = known.get(position.id);
    return row ? [queuedClaim(viewer, row, position, questions.get(position.id) ?? null)] : [];
  });
}

function queuedClaim(viewer: Viewer, row: TitledClaimRow, { part, since }: QueuePosition, question: SentBack | null) {
  const claim = claimSeenBy(viewer, row);
  const { id, title, outlet, language } = row.article;
  const given = submittedVerdicts(claim);
  const verdicts = hidesNames(viewer) ? shuffledFor(given, viewer.id, claim.id) : given;
  const rationales = verdicts.map(({ rationale }) => rationale);
  return {
    id: claim.id,
    part,
    since: since.toISOString(),
    standing: claim.standing.state,
    statement: claim.statement,
    claimant: claim.claimant,
    quote: claim.anchor.exact,
    isLost: claim.anchor.state === "lost",
    article: { id, title, outlet, language },
    blind: claim.blind,
    verdicts: verdicts.map(({ id: verdictId, reviewer, rating, sawOthers }) => {
      return { id: verdictId, reviewer, rating: rating ?? "", sawOthers };
    }),
    missing: claim.standing.state === "open" && !claim.blind ? claim.standing.missing : 0,
    rating: part === "stale" ? (claim.ruling?.rating ?? null) : shownRating({ ...claim, myVerdict: null }),
    proposal: claim.standing.state === "agreed" ? proposedSummary(claim.statement, rationales) : null,
    sentBack: question,
    needsReason: part === "agreed" ? whyReason(claim, row, verdicts) : null,
    rulingVersion: claim.ruling?.version ?? null,
    basis: basisOf(viewer, row),
    whyNot: whyNotRule(viewer, factsOf(viewer, row)),
  };
}

const whyReason = (claim: Claim, { article }: TitledClaimRow, verdicts: Verdict[]): string | null =>
  reasonNeeded({
    rating: shownRating({ ...claim, myVerdict: null }),
    verdicts: verdicts.flatMap(({ rating }) => rating ?? []),
    independent: verdicts.filter(({ sawOthers }) => !sawOthers).length,
    required: article.requiredVerdicts,
    hasEvidence: verdicts.some(({ evidence }) => evidence.length > 0),
    isChange: claim.ruling !== null,
    blind: claim.blind,
  });
