import type { Fields, Unsaved } from "#client/outbox/unsaved.ts";
import { anchorPassage } from "#domain/anchoring/anchor.ts";
import type { Selectors } from "#domain/anchoring/selectors.ts";
import { type Anchor, type Claim, EMPTY_CLAIM_FIELDS } from "#domain/claim.ts";
import type { DocumentNode } from "#domain/document.ts";
import { type Evidence, EvidenceFields, type EvidenceInput } from "#domain/evidence.ts";
import { emptyFields, filledFields } from "#domain/field-values.ts";
import { isBlind, type Viewer } from "#domain/permissions.ts";
import { rationaleFromText, rationaleText } from "#domain/rationale.ts";
import { SourceFields } from "#domain/source.ts";
import { BLIND_STANDING } from "#domain/standing.ts";
import { type Verdict, VerdictFields } from "#domain/verdict.ts";
import type { WorkspaceArticle } from "./types.ts";

/** Who looks at which article. */
export type Ground = { article: WorkspaceArticle; person: Viewer };

/** The claim as the server has it, or would have it, with what the person changed on top. Null when there is neither. */
export function claimShown(server: Claim | null, unsaved: Unsaved | null, typed: Fields, ground: Ground): Claim | null {
  const claim = server ?? (unsaved?.base as Claim | null | undefined) ?? (unsaved && newClaim(unsaved, ground));
  if (!claim) return null;
  const { selectors, withdrawn, ...fields } = { ...typed, ...unsaved?.fields };
  return {
    ...claim,
    ...fields,
    ...(selectors ? { anchor: anchorOf(selectors as Selectors, ground.article) } : {}),
    ...(withdrawn === undefined
      ? {}
      : { withdrawnAt: withdrawn ? (claim.withdrawnAt ?? unsaved?.changedAt ?? null) : null }),
  };
}

/** The person's own verdict with what they changed on top. */
export function verdictShown(
  server: Verdict | null,
  unsaved: Unsaved | null,
  { article, person }: Ground,
): Verdict | null {
  if (!unsaved) return server;
  const verdict = server ?? (unsaved.base as Verdict | null) ?? newVerdict(unsaved, article, person);
  const { rationale, evidence, reason, ...fields } = unsaved.fields;
  const document =
    typeof rationale === "string" ? rationaleFromText(rationale) : (rationale as DocumentNode | undefined);
  return {
    ...verdict,
    ...fields,
    ...(document ? { rationaleDocument: document, rationale: rationaleText(document) } : {}),
    ...(evidence
      ? { evidence: (evidence as EvidenceInput[]).map((piece, index) => evidenceShown(piece, index, verdict.evidence)) }
      : {}),
    updatedAt: unsaved.changedAt,
  };
}

/** A claim the server has not seen: version 0. */
function newClaim({ claimId, articleId, since, changedAt }: Unsaved, { article, person }: Ground): Claim {
  const blind = isBlind(person, { ruled: false, submittedBy: [], draftedBy: [] });
  return {
    id: claimId,
    articleId,
    ...EMPTY_CLAIM_FIELDS,
    createdBy: { id: person.id, name: person.name },
    createdAt: since,
    updatedAt: changedAt,
    withdrawnAt: null,
    version: 0,
    anchor: { version: article.currentVersion, state: "lost", passage: null, exact: "", prefix: "", suffix: "" },
    standing: blind ? BLIND_STANDING : { state: "open", missing: article.requiredVerdicts },
    blind,
    myVerdict: null,
    verdicts: [],
    ruling: null,
  };
}

/** A verdict the server has not seen: version 0, and an id that is no id. */
function newVerdict({ claimId, changedAt }: Unsaved, article: WorkspaceArticle, person: Viewer): Verdict {
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
    submittedAt: null,
    updatedAt: changedAt,
    version: 0,
  };
}

/** Where unsaved selectors point in the text this page shows: it may be a newer version than the one they were made on. */
export function anchorOf(selectors: Selectors, { text, currentVersion }: WorkspaceArticle): Anchor {
  const [{ start }, { exact, prefix, suffix }] = selectors;
  const passage = anchorPassage(text, selectors);
  const state = passage === null ? "lost" : passage.start === start ? "exact" : "moved";
  return { version: currentVersion, state, passage, exact, prefix, suffix };
}

/** The server keeps ids by place in the list, and sources by address. */
function evidenceShown(piece: EvidenceInput, index: number, known: Evidence[]): Evidence {
  const { url, title, kind, ...source } = filledFields(SourceFields, piece.source);
  const stored = known.find((evidence) => url && evidence.source.url === url)?.source;
  return {
    id: known[index]?.id ?? `unsaved-${index}`,
    source: {
      ...{ id: stored?.id ?? "", version: stored?.version ?? 0 },
      ...{ ...source, url, title: title ?? url ?? "", kind: kind ?? "other" },
    },
    ...filledFields(EvidenceFields, piece),
  };
}
