import type { Selectors } from "#domain/anchoring/selectors.ts";
import { type Claim, ClaimFields } from "#domain/claim.ts";
import type { DocumentNode } from "#domain/document.ts";
import { citation, type EvidenceInput } from "#domain/evidence.ts";
import { pickFields } from "#domain/field-values.ts";
import { rationaleFromText } from "#domain/rationale.ts";
import { type Verdict, verdictFields } from "#domain/verdict.ts";
import type { Fields, Row } from "./unsaved.ts";

export const claimPath = (claimId: string) => `/claims/${claimId}`;
export const verdictPath = (claimId: string) => `/claims/${claimId}/verdict`;
export const isVerdictPath = (path: string) => path.endsWith("/verdict");

/** What a row says, in the words of the input that writes it. */
export function fieldsOf(path: string, row: Row | null): Fields {
  if (isVerdictPath(path)) return verdictFields(row as Verdict | null);
  return row ? claimFields(row as Claim) : {};
}

function claimFields(claim: Claim): Fields {
  const { exact, prefix, suffix, passage, version } = claim.anchor;
  const quote = { type: "TextQuoteSelector", exact, prefix, suffix } as const;
  const selectors = passage ? chosenIn(version, [{ type: "TextPositionSelector", ...passage }, quote]) : null;
  return { selectors, ...pickFields(ClaimFields, claim), withdrawn: claim.withdrawnAt !== null };
}

/** Selectors as the browser keeps them: their offsets count in one version of the article, and another may come before they are sent. */
export const chosenIn = (articleVersion: number, [position, quote]: Selectors) => [
  { ...position, articleVersion },
  quote,
];

/** Fields of a claim as a request says them: the version in which selectors were chosen stands beside them. */
export function claimBody(articleId: string, { selectors, ...fields }: Fields): Fields {
  if (!Array.isArray(selectors)) return { articleId, ...fields, ...(selectors === undefined ? {} : { selectors }) };
  const versions = selectors.flatMap(({ articleVersion }) => (articleVersion === undefined ? [] : [articleVersion]));
  const said = selectors.map(({ articleVersion: _, ...selector }) => selector);
  return {
    articleId,
    ...fields,
    selectors: said,
    ...(versions[0] === undefined ? {} : { articleVersion: versions[0] }),
  };
}

/** Whether two values of a field are one to the server, which trims, lowers tags and knows a source by address and title. */
export const isSame = (field: string, a: unknown, b: unknown): boolean => isEqual(normal(field, a), normal(field, b));

/** Whether two JSON values are equal; the order of keys does not count. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [definedEntries(a), new Map(definedEntries(b))];
  return left.length === right.size && left.every(([key, value]) => right.has(key) && isEqual(value, right.get(key)));
}

const definedEntries = (value: object) => Object.entries(value).filter(([, part]) => part !== undefined);

function normal(field: string, value: unknown): unknown {
  if (value === undefined || value === "") return null;
  if (field === "selectors" && Array.isArray(value))
    return value.map(({ start, end, exact }) => ({ start, end, exact }));
  if (field === "rationale") return typeof value === "string" ? rationaleFromText(value) : value;
  if (field === "evidence") return (value as EvidenceInput[]).map(citation);
  if (field === "tags") return [...new Set((value as string[]).map((tag) => line(tag)?.toLowerCase()))];
  return typeof value === "string" ? line(value) : value;
}

const line = (value: string | null | undefined) => value?.normalize("NFC").replace(/\s+/g, " ").trim() || null;

/** Both values of a field that two people changed: texts one after the other, lists joined, for the rest mine. */
export function joined(field: string, mine: unknown, theirs: unknown, when: string): unknown {
  if (field === "statement") return [line(theirs as string), line(mine as string)].filter(Boolean).join(" ");
  if (field === "claimant")
    return [line(theirs as string | null), line(mine as string | null)].filter(Boolean).join("; ") || null;
  if (field === "tags") return [...new Set([...((theirs as string[]) ?? []), ...((mine as string[]) ?? [])])];
  if (field === "evidence") return unionOf((theirs as EvidenceInput[]) ?? [], (mine as EvidenceInput[]) ?? []);
  if (field === "rationale") return oneAfterTheOther(asDocument(theirs), asDocument(mine), when);
  return mine;
}

function unionOf(theirs: EvidenceInput[], mine: EvidenceInput[]): EvidenceInput[] {
  const isKnown = (evidence: EvidenceInput) => theirs.some((other) => isEqual(citation(other), citation(evidence)));
  return [...theirs, ...mine.filter((evidence) => !isKnown(evidence))];
}

const asDocument = (value: unknown) =>
  typeof value === "string" ? rationaleFromText(value) : ((value as DocumentNode | null) ?? rationaleFromText(""));

/** A paragraph parts the two, since a rationale knows no rule. */
function oneAfterTheOther(theirs: DocumentNode, mine: DocumentNode, when: string): DocumentNode {
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
