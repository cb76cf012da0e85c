import { CLAIM_FIELD_LABELS, CLAIM_TYPES } from "#domain/claim.ts";
import type { DocumentNode } from "#domain/document.ts";
import type { EvidenceInput } from "#domain/evidence.ts";
import { STANCES } from "#domain/evidence.ts";
import { shortened } from "#domain/graphemes.ts";
import type { Rating } from "#domain/rating/rating.ts";
import { rationaleText } from "#domain/rationale.ts";
import { CHECK_RESULTS } from "#domain/source/health.ts";
import { SOURCE_KINDS } from "#domain/source.ts";
import { VERDICT_FIELD_LABELS } from "#domain/verdict.ts";

const FIELD_LABELS: Record<string, string> = {
  selectors: "Passage",
  anchor: "Passage",
  ...CLAIM_FIELD_LABELS,
  withdrawn: "Withdrawn",
  endedInVersion: "Removed in version",
  onlySpelling: "Only a spelling correction",
  ...VERDICT_FIELD_LABELS,
  rationale: "Rationale",
  evidence: "Evidence",
  sawOthers: "Saw others’ verdicts first",
  state: "State",
  summary: "Summary",
  explanation: "Explanation",
  reason: "Reason",
  request: "Requested correction",
  requestedAt: "Requested on",
  answer: "Answer",
  answeredAt: "Answered on",
  refused: "Refused",
  madeInVersion: "Made in version",
};

/** The fields of a source, which are called otherwise than those of claims. */
const SOURCE_LABELS: Record<string, string> = {
  title: "Title",
  url: "Address",
  publisher: "Publisher",
  author: "Author",
  publishedAt: "Published",
  kind: "Kind",
  health: "Health",
  archivedUrl: "Archived copy",
  sentence: "Answer",
};

/** The fields of an object in the log that are shown, in this order, with their labels. */
export const labelsOf = (objectType: string): Record<string, string> =>
  objectType === "source" ? SOURCE_LABELS : FIELD_LABELS;

const ALL_LABELS = { ...SOURCE_LABELS, ...FIELD_LABELS };

export const labelOf = (field: string): string => ALL_LABELS[field] ?? field;

const DATE_FIELDS: ReadonlySet<string> = new Set(["saidAt", "publishedAt", "requestedAt", "answeredAt"]);

/** Whether the values of a field are dates, as precise as they are known. */
export const isDateField = (field: string): boolean => DATE_FIELDS.has(field);

/** The words of fields that have one of several values. */
const VALUE_LABELS: Record<string, Record<string, string>> = {
  type: CLAIM_TYPES,
  kind: SOURCE_KINDS,
  health: CHECK_RESULTS,
};

export function fieldWords(field: string, value: unknown, scale: Rating[]): string {
  if (value === null || value === undefined || value === "") return "None";
  if (field === "rating") return scale.find(({ key }) => key === value)?.label ?? String(value);
  const named = VALUE_LABELS[field]?.[String(value)];
  if (named) return named;
  if (field === "confidence") return `${Math.round(Number(value) * 100)}%`;
  if (field === "rationale") return typeof value === "string" ? value : rationaleText(value as DocumentNode);
  if (field === "refused" || field === "onlySpelling" || field === "sawOthers") return value ? "Yes" : "No";
  if (field === "withdrawn") return value ? "Withdrawn" : "Not withdrawn";
  if (Array.isArray(value)) return value.map((part) => partWords(part)).join("; ") || "None";
  if (typeof value === "object") return partWords(value);
  return String(value);
}

function partWords(part: unknown): string {
  if (typeof part !== "object" || part === null) return String(part);
  if ("exact" in part) return passageWords(part as LoggedAnchor);
  const { source, stance, quote } = part as Partial<EvidenceInput>;
  if (!source || !stance) return "";
  return `${STANCES[stance]}: ${source.title || source.url}${quote ? `, “${quote}”` : ""}`;
}

type LoggedAnchor = { exact: string; start: number | null; end: number | null; versionNumber?: number };

/** Limit of the words of a passage that are shown, in UTF-16 units. Events of earlier versions of Galley have more. */
const MAX_PASSAGE_LENGTH = 300;

/** A passage in quotation marks. A long one is cut, with its length and its version, because its beginning may be old. */
function passageWords({ exact, start, end, versionNumber }: LoggedAnchor): string {
  const words = `“${shortened(exact, MAX_PASSAGE_LENGTH)}”`;
  const length = start === null || end === null ? exact.length : end - start;
  if (length <= MAX_PASSAGE_LENGTH) return words;
  return `${words} (${length.toLocaleString("en")} characters${versionNumber ? ` of version ${versionNumber}` : ""})`;
}
