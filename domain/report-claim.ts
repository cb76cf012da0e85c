import type { Passage } from "./anchoring/selectors.ts";
import { type Claim, ClaimFields } from "./claim.ts";
import { guardedEvidence, guardsOf } from "./evidence/guards.ts";
import type { SourceOrigin } from "./evidence/origins.ts";
import { type Evidence, EvidenceFields } from "./evidence.ts";
import { pickFields } from "./field-values.ts";
import type { ReportClaim, ReportEvidence, ReportVerdict, SightedArticle } from "./report-claim-shape.ts";
import type { People } from "./report-people.ts";
import type { ReportOptions } from "./report-shape.ts";
import type { RestsOn } from "./rests-on.ts";
import { SourceFields } from "./source.ts";
import { type Verdict, VerdictFields } from "./verdict.ts";

/** The snapshots in which quotes of the evidence were looked for, by their ids. */
export type Snapshots = ReadonlyMap<string, NonNullable<ReportEvidence["snapshot"]>>;

/** What the report around a claim adds to it. */
export type ClaimContext = {
  number: number;
  url: string;
  published: ReportClaim["published"];
  sightings: SightedArticle[];
  options: ReportOptions;
  people: People;
  inCodePoints: (passage: Passage) => Passage;
  snapshots: Snapshots;
  origins: Map<string, SourceOrigin>;
  /** When the article was published. */
  publishedAt: string | null;
};

/** A claim as a report has it, without what the options leave out. */
export function reportClaim(claim: Claim, context: ClaimContext): ReportClaim {
  const { id, createdAt, updatedAt, anchor, standing, claimant, claimantSameAs, saidAt } = claim;
  const { number, url, published, sightings, options, people, inCodePoints, origins, publishedAt } = context;
  const submitted = visibleVerdicts(claim);
  const verdicts = submitted.map((verdict) => reportVerdict(verdict, claim, context));
  const ruling = reportRuling(claim, submitted, context);
  const evidence = withoutRepeats([...(ruling ? [ruling] : []), ...verdicts].flatMap(({ evidence }) => evidence));
  return {
    number,
    id,
    url,
    published,
    ...pickFields(ClaimFields, claim),
    createdAt,
    updatedAt,
    cluster: claim.cluster,
    ...(sightings.length === 0 ? {} : { sightings }),
    createdBy: people(claim.createdBy, "Reviewer"),
    ...(claim.endedInVersion === null ? {} : { endedInVersion: claim.endedInVersion }),
    anchor,
    codePoints: anchor.passage && inCodePoints(anchor.passage),
    standing,
    rating: standing.state === "ruled" || standing.state === "agreed" ? standing.rating : null,
    ruling,
    verdicts: options.verdicts ? verdicts : [],
    evidence,
    guards: guardsOf(
      { claimant, claimantSameAs, saidAt, articlePublishedAt: publishedAt },
      guardedEvidence(evidence, origins),
    ),
    review: claim.blind ? { verdicts: null, agreed: null, confidence: null } : reviewOf(verdicts),
  };
}

/** Submitted verdicts, in the order in which they were given. The viewer's own draft is left out. */
function visibleVerdicts({ verdicts, myVerdict }: Claim): Verdict[] {
  const known = new Map([...verdicts, ...(myVerdict ? [myVerdict] : [])].map((verdict) => [verdict.id, verdict]));
  return [...known.values()]
    .filter(({ state }) => state === "submitted")
    .sort((a, b) => (a.submittedAt ?? "").localeCompare(b.submittedAt ?? "") || a.id.localeCompare(b.id));
}

function reportVerdict(verdict: Verdict, claim: Claim, { options, people, snapshots }: ClaimContext): ReportVerdict {
  const { id, madeOnVersion, sawOthers, blindRating, submittedAt, updatedAt } = verdict;
  const { rating, ...fields } = pickFields(VerdictFields, verdict);
  return {
    id,
    ...fields,
    madeOnVersion,
    sawOthers,
    blindRating,
    ...restsOnOf(verdict, claim),
    updatedAt,
    evidence: verdict.evidence.map((piece) => reportEvidence(piece, snapshots)),
    reviewer: people(verdict.reviewer, "Reviewer"),
    rating: rating ?? "",
    rationale: options.rationales ? verdict.rationale : null,
    rationaleDocument: options.rationales ? verdict.rationaleDocument : null,
    submittedAt: submittedAt ?? updatedAt,
  };
}

function reportRuling(
  claim: Claim,
  verdicts: Verdict[],
  { options, people, snapshots }: ClaimContext,
): ReportClaim["ruling"] {
  const { ruling } = claim;
  if (!ruling) return null;
  const { rating, summary, explanation, reason, ruledAt, madeOnVersion } = ruling;
  return {
    rating,
    summary,
    ruledAt,
    madeOnVersion,
    ...restsOnOf(ruling, claim),
    explanation: options.rationales ? explanation : null,
    reason: options.rationales ? reason : null,
    evidence: ruling.evidence.map((piece) => reportEvidence(piece, snapshots)),
    ruledBy: people(ruling.ruledBy, "Editor"),
    byReviewer: verdicts.some(({ reviewer }) => reviewer.id === ruling.ruledBy.id),
  };
}

/** The words, the statement and the claimant that it rests on, where the claim has others now. */
function restsOnOf({ restsOn, restsOnStatement, restsOnClaimant }: RestsOn, { anchor, statement, claimant }: Claim) {
  const isAsNow = restsOn === anchor.exact && restsOnStatement === statement && restsOnClaimant === claimant;
  return isAsNow ? {} : { restsOn: { words: restsOn, statement: restsOnStatement, claimant: restsOnClaimant } };
}

const reportEvidence = (
  { id, source, quoteLocation, keptElsewhere, ...evidence }: Evidence,
  snapshots: Snapshots,
): ReportEvidence => ({
  id,
  source: { id: source.id, ...pickFields(SourceFields, source) },
  ...pickFields(EvidenceFields, evidence),
  snapshot: snapshots.get(quoteLocation?.snapshotId ?? "") ?? copyElsewhere(keptElsewhere),
  quoteState: quoteLocation?.state ?? keptElsewhere?.quoteState ?? null,
});

const copyElsewhere = (kept: Evidence["keptElsewhere"]): ReportEvidence["snapshot"] =>
  kept ? { sha256: kept.sha256, takenAt: kept.takenAt, elsewhere: true } : null;

function withoutRepeats(evidence: ReportEvidence[]): ReportEvidence[] {
  if (evidence.length < 2) return evidence;
  const unique = new Map<string, ReportEvidence>();
  for (const piece of evidence) {
    const key = JSON.stringify([piece.source.id, pickFields(EvidenceFields, piece)]);
    if (!unique.has(key)) unique.set(key, piece);
  }
  return [...unique.values()];
}

function reviewOf(verdicts: ReportVerdict[]): ReportClaim["review"] {
  const confidences = verdicts.flatMap(({ confidence }) => (confidence === null ? [] : [confidence]));
  const mean = confidences.reduce((sum, confidence) => sum + confidence, 0) / confidences.length;
  const blind = verdicts.flatMap(({ blindRating }) => blindRating ?? []);
  return {
    verdicts: verdicts.length,
    agreed: blind.length < 2 ? null : new Set(blind).size === 1,
    confidence: confidences.length === 0 ? null : Math.round(mean * 100) / 100,
  };
}
