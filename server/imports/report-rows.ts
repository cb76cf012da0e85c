import "server-only";
import { ClaimFields, EMPTY_CLAIM_FIELDS } from "#domain/claim.ts";
import { EvidenceFields } from "#domain/evidence.ts";
import { filledFields, pickFields } from "#domain/field-values.ts";
import { claimsOf, evidenceIn } from "#domain/imports/check-report.ts";
import type { Viewer } from "#domain/permissions.ts";
import type { ReportClaim, ReportEvidence, ReportPerson, ReportVerdict } from "#domain/report-claim-shape.ts";
import type { Report } from "#domain/report-shape.ts";
import type { RestsOn } from "#domain/rests-on.ts";
import { URL_KEY_RULES, urlKey } from "#domain/source.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { newSource } from "#server/sources/sources.ts";
import type { Rows } from "./insert-rows.ts";

/** The rows of a report, by table, in the order in which they can be inserted. */
export type ReportRows = { [Table in Exclude<keyof Rows, "Comment" | "Precedent">]: Rows[Table][] };

/** The rows of a report that was checked. Every id, time and number is that of the file. */
export function rowsOfReport(viewer: Viewer, report: Report): ReportRows {
  const claims = claimsOf(report);
  const verdicts = claims.flatMap((claim) => claim.verdicts.map((verdict) => ({ claim, verdict })));
  const sources = new Map(evidenceIn(report).map(({ source }) => [source.id, source]));
  return {
    Article: [articleRow(report)],
    Version: [versionRow(report)],
    Source: [...sources.values()].map(({ id, ...source }) => ({ ...newSource(viewer, source), id })),
    Cluster: clusterRows(viewer, claims),
    Claim: claims.map((claim) => claimRow(report, claim)),
    Anchor: claims.map((claim) => anchorRow(report, claim)),
    Verdict: verdicts.map(({ claim, verdict }) => verdictRow(claim, verdict)),
    Evidence: verdicts.flatMap(({ verdict: { id: verdictId, evidence } }) =>
      evidence.map((piece, position) => ({ verdictId, position, ...evidenceColumns(piece) })),
    ),
    Ruling: claims.flatMap((claim) => (claim.ruling ? [rulingRow(claim, claim.ruling)] : [])),
    RulingEvidence: claims.flatMap(rulingEvidenceRows),
  };
}

/** Checked before: only a report with everybody's name comes in. */
const idOf = ({ id }: ReportPerson): string => id ?? "";

function articleRow({ article, version, edition }: Report): Rows["Article"] {
  const { importedBy, publishedAt, url, createdAt, updatedAt, ...fields } = article;
  return {
    ...fields,
    ...{ url, urlKey: url && urlKey(url), urlKeyRules: URL_KEY_RULES },
    publishedAt: publishedAt === null ? null : new Date(publishedAt),
    ...{ currentVersion: version.number, importedById: idOf(importedBy), archivedAt: null, version: 1 },
    ...{ createdAt: new Date(createdAt), updatedAt: new Date(updatedAt), editionElsewhere: edition },
  };
}

function versionRow({ article, version }: Report): Rows["Version"] {
  const { importedBy, importedAt, document, text, ...fields } = version;
  return {
    ...fields,
    ...{ articleId: article.id, document: document as Prisma.JsonObject, text: text ?? "" },
    ...{ importedById: idOf(importedBy), importedAt: new Date(importedAt) },
  };
}

/** One that is here already keeps its own statement. */
function clusterRows({ id: createdById }: Viewer, claims: ReportClaim[]): Rows["Cluster"][] {
  const now = new Date();
  const clusters = new Map(claims.flatMap(({ cluster }) => (cluster ? [[cluster.id, cluster.statement]] : [])));
  return [...clusters].map(([id, statement]) => {
    return { id, statement, createdById, createdAt: now, updatedAt: now, version: 1 };
  });
}

function claimRow({ article }: Report, claim: ReportClaim): Rows["Claim"] {
  const { id, createdBy, createdAt, updatedAt, endedInVersion = null, published: publishedElsewhere } = claim;
  return {
    ...{ id, articleId: article.id, ...EMPTY_CLAIM_FIELDS, ...pickFields(ClaimFields, claim), endedInVersion },
    ...{ createdById: idOf(createdBy), createdAt: new Date(createdAt), updatedAt: new Date(updatedAt) },
    ...{ withdrawnAt: null, version: 1, publishedElsewhere, clusterId: claim.cluster?.id ?? null },
    // The standing is computed when all rows are stored.
    ...{ standing: "open", submittedCount: 0, independent: 0, ratingKey: null, standingSince: new Date() },
  };
}

function anchorRow({ article }: Report, { id, anchor }: ReportClaim): Rows["Anchor"] {
  const { version, state, passage, exact, prefix, suffix, was, struckOut = false, shifted = false } = anchor;
  return {
    ...{ claimId: id, articleId: article.id, versionNumber: version, state, exact, prefix, suffix },
    ...{ start: passage?.start ?? null, end: passage?.end ?? null, byHand: state === "exact" },
    ...{ ownExact: was?.exact ?? null, ownVersion: was?.version ?? null, struckOut, shifted },
  };
}

function verdictRow(claim: ReportClaim, verdict: ReportVerdict): Rows["Verdict"] {
  const { id, reviewer, rating, confidence, rationale, rationaleDocument, submittedAt, updatedAt } = verdict;
  const { madeOnVersion, sawOthers, blindRating } = verdict;
  return {
    ...{ id, claimId: claim.id, reviewerId: idOf(reviewer), state: "submitted", ratingKey: rating, confidence },
    ...{ rationale: rationaleDocument as Prisma.JsonObject, rationaleText: rationale ?? "" },
    ...{ madeOnVersion, ...restsOnOf(claim, verdict), sawOthers, blindRating, lastInput: "", withdrawnAt: null },
    ...{ submittedAt: new Date(submittedAt), createdAt: new Date(submittedAt), updatedAt: new Date(updatedAt) },
    version: 1,
  };
}

/** Without a note of its own it rests on the claim as it is. */
function restsOnOf({ anchor, statement, claimant }: ReportClaim, { restsOn }: Pick<ReportVerdict, "restsOn">): RestsOn {
  const rested = restsOn ?? { words: anchor.exact, statement, claimant };
  return { restsOn: rested.words, restsOnStatement: rested.statement, restsOnClaimant: rested.claimant };
}

function evidenceColumns({ id, source, snapshot, quoteState, ...piece }: ReportEvidence) {
  return {
    ...{ id, sourceId: source.id, ...filledFields(EvidenceFields, piece) },
    // The copy itself is not in the file.
    ...{ snapshotId: null, quoteState: null, quoteStart: null, quoteEnd: null },
    elsewhereSha256: snapshot?.sha256 ?? null,
    elsewhereAt: snapshot ? new Date(snapshot.takenAt) : null,
    elsewhereState: quoteState,
  };
}

type Ruling = NonNullable<ReportClaim["ruling"]>;

function rulingRow(claim: ReportClaim, ruling: Ruling): Rows["Ruling"] {
  const { rating, ruledBy, ruledAt, summary, explanation, reason, madeOnVersion } = ruling;
  return {
    ...{ claimId: claim.id, ratingKey: rating, summary, explanation, reason, madeOnVersion },
    ...{ ...restsOnOf(claim, ruling), ruledById: idOf(ruledBy), ruledAt: new Date(ruledAt), version: 1 },
  };
}

/** The file does not say from which verdict a piece was taken; the one that has it, else the first, stands for it. */
function rulingEvidenceRows({ id: claimId, ruling, verdicts }: ReportClaim): Rows["RulingEvidence"][] {
  const [first] = verdicts;
  return (ruling?.evidence ?? []).flatMap((piece, position) => {
    const from = verdicts.find(({ evidence }) => evidence.some(({ id }) => id === piece.id)) ?? first;
    return from ? [{ claimId, position, fromVerdictId: from.id, ...evidenceColumns(piece) }] : [];
  });
}
