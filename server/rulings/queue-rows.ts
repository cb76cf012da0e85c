import "server-only";
import { proposedSummary, type QueuedClaim, type QueuePart, whyNotRule } from "#domain/adjudication/adjudication.ts";
import { sharedEvidence } from "#domain/adjudication/differences.ts";
import { hidesNames, shuffledFor } from "#domain/adjudication/hide-names.ts";
import { type Claim, shownRating } from "#domain/claim.ts";
import { isBlind, type Viewer } from "#domain/permissions.ts";
import { changesUnder, type WordingChange } from "#domain/rests-on.ts";
import { reasonNeeded } from "#domain/ruling.ts";
import type { SentBack } from "#domain/sent-back.ts";
import type { Verdict } from "#domain/verdict.ts";
import { factsOf } from "#server/claims/blindness.ts";
import { findClaims } from "#server/claims/find-claims.ts";
import { claimSeenBy, type TitledClaimRow } from "#server/claims/rows.ts";
import { precedentRatings } from "#server/clusters/precedent-ratings.ts";
import { db } from "#server/db/client.ts";
import { peopleRulingOn } from "#server/log/presence.ts";
import { basisOf, submittedVerdicts } from "./basis.ts";
import { questionsOn } from "./sent-back.ts";

/** The position of a claim in the queue: its part, since when it is there, and its id. */
export type QueuePosition = { part: QueuePart; since: Date; id: string };

/** The claims at these positions of the queue, as the viewer may see them. */
export async function queuedClaims(viewer: Viewer, positions: QueuePosition[]): Promise<QueuedClaim[]> {
  const ids = positions.map(({ id }) => id);
  const rows = await findClaims(db, viewer, ids);
  const open = rows.filter((row) => !isBlind(viewer, factsOf(viewer, row)));
  const openIds = open.map(({ id }) => id);
  const [questions, present, precedents] = await Promise.all([
    questionsOn(openIds),
    peopleRulingOn(openIds),
    precedentRatings(db, rows),
  ]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return positions.flatMap((position) => {
    const row = byId.get(position.id);
    const others = (present.get(position.id) ?? []).filter(({ id }) => id !== viewer.id);
    if (!row) return [];
    const known = { question: questions.get(row.id) ?? null, precedents: precedents.get(row.id) ?? [] };
    return [{ ...queuedClaim(viewer, row, position, known), present: others }];
  });
}

type Known = { question: SentBack | null; precedents: string[] };

function queuedClaim(
  viewer: Viewer,
  row: TitledClaimRow,
  { part, since }: QueuePosition,
  { question, precedents }: Known,
) {
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
    changes: part === "stale" ? changesOf(claim, verdicts) : [],
    shared: part === "agreed" ? sharedEvidence(verdicts) : [],
    needsReason: part === "agreed" ? whyReason(claim, row, verdicts, precedents) : null,
    rulingVersion: claim.ruling?.version ?? null,
    basis: basisOf(viewer, row),
    whyNot: whyNotRule(viewer, factsOf(viewer, row)),
  };
}

/** Longer changes are shown where the claim is ruled on. In UTF-16 units. */
const MAX_CHANGE_LENGTH = 2_000;

const changesOf = (claim: Claim, verdicts: Verdict[]): WordingChange[] =>
  changesUnder(claim.ruling ? [claim.ruling] : verdicts, claim).filter(
    ({ before, after }) => before.length + after.length <= MAX_CHANGE_LENGTH,
  );

const whyReason = (
  claim: Claim,
  { article }: TitledClaimRow,
  verdicts: Verdict[],
  precedents: string[],
): string | null =>
  reasonNeeded({
    rating: shownRating({ ...claim, myVerdict: null }),
    verdicts: verdicts.flatMap(({ rating }) => rating ?? []),
    independent: verdicts.filter(({ sawOthers }) => !sawOthers).length,
    required: article.requiredVerdicts,
    hasEvidence: verdicts.some(({ evidence }) => evidence.length > 0),
    isChange: claim.ruling !== null,
    precedents,
    blind: claim.blind,
  });
