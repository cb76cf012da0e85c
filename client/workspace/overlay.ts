import type { ChosenSelectors, ClaimChange, UnsavedClaim, UnsavedVerdict } from "#client/outbox/unsaved.ts";
import { anchorPassage } from "#domain/anchoring/anchor.ts";
import { type Anchor, type Claim, EMPTY_CLAIM_FIELDS } from "#domain/claim.ts";
import { keptIds } from "#domain/evidence/kept-ids.ts";
import { type Evidence, EvidenceFields, type EvidenceInput } from "#domain/evidence.ts";
import { emptyFields, filledFields } from "#domain/field-values.ts";
import { isBlind, type Viewer } from "#domain/permissions.ts";
import { rationaleFromText, rationaleText } from "#domain/rationale.ts";
import { SourceFields } from "#domain/source.ts";
import { BLIND_STANDING } from "#domain/standing.ts";
import { type Verdict, VerdictFields } from "#domain/verdict.ts";
import type { WorkspaceArticle } from "./types.ts";

export type OverlayContext = { article: WorkspaceArticle; person: Viewer };

/** The server's claim with the person's changes on top. `typed`: fields still typed in, which the server has tidied. */
export function overlayClaim(
  server: Claim | null,
  unsaved: UnsavedClaim | null,
  typed: ClaimChange,
  context: OverlayContext,
): Claim | null {
  const claim = server ?? unsaved?.base ?? (unsaved && newClaim(unsaved, context));
  if (!claim) return null;
  const { selectors, withdrawn, reason, onlySpelling, ...fields } = { ...typed, ...unsaved?.fields };
  const withdrawnAt = withdrawn ? (claim.withdrawnAt ?? unsaved?.changedAt ?? null) : null;
  return {
    ...claim,
    ...fields,
    ...(selectors ? { anchor: anchorOf(selectors, context.article) } : {}),
    ...(withdrawn === undefined ? {} : { withdrawnAt }),
  };
}

export function overlayVerdict(
  server: Verdict | null,
  unsaved: UnsavedVerdict | null,
  { article, person }: OverlayContext,
): Verdict | null {
  if (!unsaved) return server;
  const verdict = server ?? unsaved.base ?? newVerdict(unsaved, article, person);
  const { rationale, evidence, reason, ...fields } = unsaved.fields;
  return {
    ...verdict,
    ...fields,
    ...(rationale ? { rationaleDocument: rationale, rationale: rationaleText(rationale) } : {}),
    ...(evidence ? { evidence: overlayEvidence(evidence, verdict.evidence) } : {}),
    updatedAt: unsaved.changedAt,
  };
}

/** A claim that the server does not have, with version 0. */
function newClaim({ claimId, articleId, since, changedAt }: UnsavedClaim, { article, person }: OverlayContext): Claim {
  const blind = isBlind(person, { ruled: false, ownVerdict: "none" });
  return {
    id: claimId,
    articleId,
    ...EMPTY_CLAIM_FIELDS,
    createdBy: { id: person.id, name: person.name },
    createdAt: since,
    updatedAt: changedAt,
    withdrawnAt: null,
    version: 0,
    cluster: null,
    endedInVersion: null,
    anchor: { version: article.currentVersion, state: "lost", passage: null, exact: "", prefix: "", suffix: "" },
    standing: blind ? BLIND_STANDING : { state: "open", missing: article.requiredVerdicts },
    blind,
    myVerdict: null,
    verdicts: [],
    ruling: null,
  };
}

/** A verdict that the server does not have, with version 0 and a placeholder id. */
function newVerdict({ claimId, changedAt }: UnsavedVerdict, article: WorkspaceArticle, person: Viewer): Verdict {
  return {
    id: `unsaved-${claimId}`,
    claimId,
    reviewer: { id: person.id, name: person.name },
    state: "draft",
    ...emptyFields(VerdictFields),
    rationale: "",
    rationaleDocument: rationaleFromText(""),
    evidence: [],
    madeOnVersion: article.currentVersion,
    restsOn: "",
    restsOnStatement: "",
    restsOnClaimant: null,
    sawOthers: false,
    blindRating: null,
    submittedAt: null,
    updatedAt: changedAt,
    version: 0,
  };
}

/** Where unsaved selectors point in the text of this page, which may be newer than the one they were chosen in. */
export function anchorOf(selectors: ChosenSelectors, { text, currentVersion }: WorkspaceArticle): Anchor {
  const [{ start }, { exact, prefix, suffix }] = selectors;
  const passage = anchorPassage(text, selectors);
  const state = passage === null ? "lost" : passage.start === start ? "exact" : "moved";
  return { version: currentVersion, state, passage, exact, prefix, suffix };
}

/** The pieces as the server will return them: with the ids that they keep, and the sources that are known. */
function overlayEvidence(pieces: EvidenceInput[], known: Evidence[]): Evidence[] {
  const before = known.map((piece) => ({ id: piece.id, key: keyOf(piece) }));
  const ids = keptIds(before, pieces.map(keyOf));
  return pieces.map((piece, index) => ({
    id: ids[index] ?? `unsaved-${index}`,
    source: overlaySource(piece.source, known),
    ...filledFields(EvidenceFields, piece),
  }));
}

const keyOf = ({ source, quote }: EvidenceInput | Evidence) => `${source.url ?? source.title} ${quote ?? ""}`;

function overlaySource(input: EvidenceInput["source"], known: Evidence[]): Evidence["source"] {
  const given = filledFields(SourceFields, input);
  const isGiven = ({ source }: Evidence) => (given.url ? source.url === given.url : source.id === input.id);
  const stored = known.find(isGiven)?.source;
  const isBlank = (value: unknown) => value === null || value === "other" || value === given.url;
  const filled = Object.fromEntries(Object.entries(given).filter(([, value]) => !isBlank(value)));
  const empty = { ...emptyFields(SourceFields), url: given.url, title: given.url ?? "", kind: "other" } as const;
  return { id: input.id ?? "", version: 0, ...empty, ...stored, ...filled };
}
