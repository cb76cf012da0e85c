import "server-only";
import { hideNames, hidesNames, type Person, shuffledFor } from "#domain/adjudication/hide-names.ts";
import { type Anchor, type Claim, ClaimFields } from "#domain/claim.ts";
import type { DocumentNode } from "#domain/document.ts";
import { pickFields } from "#domain/field-values.ts";
import { isBlind, type Viewer } from "#domain/permissions.ts";
import { type ClaimWording, isStale, type RestsOn } from "#domain/rests-on.ts";
import type { Ruling } from "#domain/ruling.ts";
import { BLIND_STANDING, type Standing, standing } from "#domain/standing.ts";
import { type Verdict, VerdictFields } from "#domain/verdict.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { factsOf } from "./blindness.ts";
import { EVIDENCE_PARTS, evidenceOf } from "./evidence-rows.ts";

/** The columns of a person that others see. */
export const NAMED = { select: { id: true, name: true } } as const;

export const VERDICT_PARTS = {
  reviewer: NAMED,
  evidence: EVIDENCE_PARTS,
} as const satisfies Prisma.VerdictInclude;

/** The relations of a claim besides its verdicts. Anchors come newest version first. */
export const CLAIM_PARTS = {
  createdBy: NAMED,
  article: {
    select: {
      ...{ requiredVerdicts: true, currentVersion: true, archivedAt: true },
      ...{ id: true, title: true, outlet: true, language: true, publishedAt: true },
    },
  },
  anchors: { orderBy: { versionNumber: "desc" }, take: 1 },
  cluster: { select: { id: true, statement: true } },
  ruling: { include: { ruledBy: NAMED, evidence: EVIDENCE_PARTS } },
} as const satisfies Prisma.ClaimInclude;

/** The columns that say what a verdict or a ruling rests on. */
export const RESTS_ON = { restsOn: true, restsOnStatement: true, restsOnClaimant: true } as const;

/** The columns of a verdict that `standingOf` needs. Only submitted verdicts count. */
export const STANDING_VERDICTS = {
  where: { state: "submitted" },
  select: {
    reviewerId: true,
    state: true,
    withdrawnAt: true,
    ratingKey: true,
    sawOthers: true,
    blindRating: true,
    ...RESTS_ON,
  },
} as const satisfies Prisma.VerdictFindManyArgs;

/** The relations that `standingOf` needs besides the verdicts. */
export const STANDING_PARTS = {
  article: { select: { requiredVerdicts: true, archivedAt: true } },
  anchors: { orderBy: { versionNumber: "desc" }, take: 1 },
  ruling: { select: { ratingKey: true, ...RESTS_ON } },
} as const satisfies Prisma.ClaimInclude;

export type VerdictRow = Prisma.VerdictGetPayload<{ include: typeof VERDICT_PARTS }>;
/** A claim with those of its verdicts that one viewer may see, the earliest first: `findClaims` reads no others. */
export type TitledClaimRow = Prisma.ClaimGetPayload<{ include: typeof CLAIM_PARTS }> & { verdicts: VerdictRow[] };
export type ClaimRow = Omit<TitledClaimRow, "article"> & {
  article: Pick<TitledClaimRow["article"], "requiredVerdicts" | "currentVersion" | "archivedAt">;
};
type StandingVerdict = Prisma.VerdictGetPayload<typeof STANDING_VERDICTS>;
export type StandingRow = Prisma.ClaimGetPayload<{ include: typeof STANDING_PARTS }> & { verdicts: StandingVerdict[] };
type RulingRow = NonNullable<ClaimRow["ruling"]>;
export type AnchorRow = ClaimRow["anchors"][number];

/** The claim as `viewer` may see it, for whom the row was read. */
export function claimSeenBy(viewer: Viewer, row: ClaimRow): Claim {
  const blind = isBlind(viewer, factsOf(viewer, row));
  const mine = row.verdicts.find(({ reviewerId }) => reviewerId === viewer.id);
  const others = row.verdicts.filter(({ reviewerId }) => reviewerId !== viewer.id);
  const isHidden = hidesNames(viewer);
  const nameOf = isHidden ? hideNames(viewer, row.id, others) : (person: Person) => person;
  const shown = isHidden ? shuffledFor(others, viewer.id, row.id) : others;
  return {
    id: row.id,
    articleId: row.articleId,
    ...pickFields(ClaimFields, row),
    createdBy: nameOf(row.createdBy),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
    version: row.version,
    cluster: row.cluster,
    endedInVersion: row.endedInVersion,
    anchor: anchorOf(currentAnchor(row)),
    standing: blind ? BLIND_STANDING : standingOf(row),
    blind,
    myVerdict: mine ? verdictOf(mine) : null,
    verdicts: blind ? [] : shown.map(verdictOf).map((verdict) => ({ ...verdict, reviewer: nameOf(verdict.reviewer) })),
    ruling: row.ruling && rulingOf(row.ruling),
  };
}

export function verdictOf(row: VerdictRow): Verdict {
  return {
    id: row.id,
    claimId: row.claimId,
    reviewer: row.reviewer,
    state: row.state === "blank" ? "draft" : row.state,
    ...pickFields(VerdictFields, { ...row, rating: row.ratingKey }),
    rationale: row.rationaleText,
    rationaleDocument: row.rationale as DocumentNode,
    evidence: row.evidence.map(evidenceOf),
    madeOnVersion: row.madeOnVersion,
    ...restsOn(row),
    sawOthers: row.sawOthers,
    blindRating: row.blindRating,
    submittedAt: row.submittedAt?.toISOString() ?? null,
    updatedAt: row.updatedAt.toISOString(),
    version: row.version,
  };
}

export function rulingOf(row: RulingRow): Ruling {
  return {
    rating: row.ratingKey,
    summary: row.summary,
    explanation: row.explanation,
    reason: row.reason,
    evidence: row.evidence.map((piece) => ({ ...evidenceOf(piece), fromVerdictId: piece.fromVerdictId })),
    ruledBy: row.ruledBy,
    ruledAt: row.ruledAt.toISOString(),
    madeOnVersion: row.madeOnVersion,
    ...restsOn(row),
    version: row.version,
  };
}

const restsOn = ({ restsOn, restsOnStatement, restsOnClaimant }: RestsOn): RestsOn => ({
  restsOn,
  restsOnStatement,
  restsOnClaimant,
});

/** The standing of the claim, from all verdicts. Only for viewers who are not blind. */
export function standingOf(row: StandingRow): Standing {
  const wording = wordingOf(row);
  return standing({
    verdicts: row.verdicts.flatMap((verdict) =>
      verdict.state === "submitted" && verdict.ratingKey !== null
        ? [{ rating: verdict.ratingKey, stale: isStale(verdict, wording), independent: !verdict.sawOthers }]
        : [],
    ),
    ruling: row.ruling && { rating: row.ruling.ratingKey, stale: isStale(row.ruling, wording) },
    required: row.article.requiredVerdicts,
  });
}

/** What verdicts and rulings on the claim rest on, as it is now. */
export const wordingOf = (row: Omit<ClaimWording, "anchor"> & { id: string; anchors: AnchorRow[] }): ClaimWording => ({
  anchor: currentAnchor(row),
  statement: row.statement,
  claimant: row.claimant,
  endedInVersion: row.endedInVersion,
});

/** The anchor of the claim on the newest version. Every claim has one, because marking it stores one. */
export function currentAnchor(row: { id: string; anchors: AnchorRow[] }): AnchorRow {
  const [anchor] = row.anchors;
  if (!anchor) throw new Error(`Claim ${row.id} has no anchor.`);
  return anchor;
}

export function anchorOf(row: AnchorRow): Anchor {
  const { versionNumber, state, exact, prefix, suffix, ownVersion, ownExact, struckOut, shifted } = row;
  const was = ownVersion === null || ownExact === null ? {} : { was: { version: ownVersion, exact: ownExact } };
  return {
    version: versionNumber,
    state,
    passage: passageOf(row),
    exact,
    prefix,
    suffix,
    ...was,
    ...(struckOut ? { struckOut } : {}),
    ...(shifted ? { shifted } : {}),
  };
}

const passageOf = ({ start, end }: AnchorRow) => (start === null || end === null ? null : { start, end });
