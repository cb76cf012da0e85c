import { CLAIM_FIELD_LABELS, CLAIM_TYPES, type ClaimType } from "#domain/claim.ts";
import type { DocumentNode } from "#domain/document.ts";
import type { EvidenceInput } from "#domain/evidence.ts";
import { STANCES } from "#domain/evidence.ts";
import { shortened } from "#domain/graphemes.ts";
import type { Rating } from "#domain/rating/rating.ts";
import { rationaleText } from "#domain/rationale.ts";
import { VERDICT_FIELD_LABELS } from "#domain/verdict.ts";

export const FIELD_LABELS: Record<string, string> = {
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

export function fieldWords(field: string, value: unknown, scale: Rating[]): string {
  if (value === null || value === undefined || value === "") return "None";
  if (field === "rating") return scale.find(({ key }) => key === value)?.label ?? String(value);
  if (field === "type") return CLAIM_TYPES[value as ClaimType] ?? String(value);
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
