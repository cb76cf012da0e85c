import type { Selectors } from "#domain/anchoring/selectors.ts";
import { type Claim, ClaimFields } from "#domain/claim.ts";
import type { DocumentNode } from "#domain/document.ts";
import { type EvidenceInput, isSameCitation } from "#domain/evidence.ts";
import { pickFields } from "#domain/field-values.ts";
import { tagOf } from "#domain/fields.ts";
import { rationaleFromText } from "#domain/rationale.ts";
import { type Verdict, verdictFields } from "#domain/verdict.ts";
import type { ChosenSelectors, ClaimChange, FieldName, Fields, ResourceKind, Row } from "./unsaved.ts";

export const claimPath = (claimId: string) => `/claims/${claimId}`;
export const verdictPath = (claimId: string) => `/claims/${claimId}/verdict`;
export const pathOf = (kind: ResourceKind, claimId: string) =>
  kind === "claim" ? claimPath(claimId) : verdictPath(claimId);

export const isVerdict = (row: Row): row is Verdict => "claimId" in row;

/** The fields of a row under their names in the input. Without a row, those of an empty verdict or of no claim. */
export function fieldsOf(kind: ResourceKind, row: Row | null): Fields {
  if (row === null) return kind === "verdict" ? verdictFields(null) : {};
  return isVerdict(row) ? verdictFields(row) : claimFields(row);
}

function claimFields(claim: Claim): ClaimChange {
  const { exact, prefix, suffix, passage, version } = claim.anchor;
  const quote = { type: "TextQuoteSelector", exact, prefix, suffix } as const;
  const selectors = passage ? chosenIn(version, [{ type: "TextPositionSelector", ...passage }, quote]) : null;
  return { selectors, ...pickFields(ClaimFields, claim), withdrawn: claim.withdrawnAt !== null };
}

export const chosenIn = (articleVersion: number, [position, quote]: Selectors): ChosenSelectors => [
  { ...position, articleVersion },
  quote,
];

/** Fields of a claim as a request names them: the version in which selectors were chosen stands beside them. */
export function claimBody(articleId: string, { selectors, ...fields }: ClaimChange) {
  if (!selectors) return { articleId, ...fields };
  const [{ articleVersion, ...position }, quote] = selectors;
  const version = articleVersion === undefined ? {} : { articleVersion };
  return { articleId, ...fields, selectors: [position, quote], ...version };
}

export const fieldNames = (fields: Fields) => Object.keys(fields) as FieldName[];

/** Those of the fields whose names pass. */
export const fieldsWhere = (fields: Fields, passes: (field: FieldName) => boolean): Fields =>
  Object.fromEntries(
    fieldNames(fields)
      .filter(passes)
      .map((field) => [field, fields[field]]),
  );

/** Whether a field is the same to the server, which trims, lowers tags and knows a source by address and title. */
export function isSame(field: FieldName, a: Fields, b: Fields): boolean {
  if (field !== "evidence" || !a.evidence || !b.evidence) return isEqual(normal(field, a), normal(field, b));
  const others = b.evidence;
  return (
    a.evidence.length === others.length &&
    a.evidence.every((piece, at) => others[at] !== undefined && isSameCitation(piece, others[at]))
  );
}

/** Whether two JSON values are equal; the order of keys does not count. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [definedEntries(a), new Map(definedEntries(b))];
  return left.length === right.size && left.every(([key, value]) => right.has(key) && isEqual(value, right.get(key)));
}

const definedEntries = (value: object) => Object.entries(value).filter(([, part]) => part !== undefined);

function normal(field: FieldName, fields: Fields): unknown {
  if (field === "selectors" && fields.selectors) {
    const [{ start, end }, { exact }] = fields.selectors;
    return { start, end, exact };
  }
  if (field === "tags") return fields.tags ? [...new Set(fields.tags.map((tag) => tagOf(line(tag) ?? "")))] : null;
  const value = fields[field] ?? null;
  return typeof value === "string" ? line(value) : value;
}

const line = (value: string | null | undefined) => value?.normalize("NFC").replace(/\s+/g, " ").trim() || null;

/** Both values of a field that two people changed: texts one after the other, lists joined, for other fields mine. */
export function merged(field: FieldName, mine: Fields, theirs: Fields, when: string): Fields {
  if (field === "statement") return { statement: linesOf(theirs.statement, mine.statement).join(" ") };
  if (field === "claimant") return { claimant: linesOf(theirs.claimant, mine.claimant).join("; ") || null };
  if (field === "tags") return { tags: [...new Set([...(theirs.tags ?? []), ...(mine.tags ?? [])])] };
  if (field === "evidence") return { evidence: unionOf(theirs.evidence ?? [], mine.evidence ?? []) };
  if (field === "rationale") return { rationale: inSequence(theirs.rationale ?? EMPTY, mine.rationale ?? EMPTY, when) };
  return { [field]: mine[field] };
}

const linesOf = (...texts: (string | null | undefined)[]) => texts.flatMap((text) => line(text) ?? []);

function unionOf(theirs: EvidenceInput[], mine: EvidenceInput[]): EvidenceInput[] {
  const isKnown = (evidence: EvidenceInput) => theirs.some((other) => isSameCitation(other, evidence));
  return [...theirs, ...mine.filter((evidence) => !isKnown(evidence))];
}

const EMPTY = rationaleFromText("");

/** Paragraphs separate the two, because a rationale has no headings and rules. */
function inSequence(theirs: DocumentNode, mine: DocumentNode, when: string): DocumentNode {
  const heading = (text: string): DocumentNode => ({
    type: "paragraph",
    content: [{ type: "text", text, marks: [{ type: "italic" }] }],
  });
  return {
    type: "doc",
    content: [
      heading("— Saved from another window —"),
      ...(theirs.content ?? []),
      heading(`— Written here, ${when.slice(0, 16).replace("T", " ")} UTC —`),
      ...(mine.content ?? []),
    ],
  };
}
