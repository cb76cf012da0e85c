import type { Article, Version } from "#domain/article.ts";
import { type Claim, EMPTY_CLAIM_FIELDS, inTextOrder } from "#domain/claim.ts";
import { type ArticleDocument, canonicalText, type DocumentMark, type DocumentNode } from "#domain/document.ts";
import { type Evidence, EvidenceFields } from "#domain/evidence.ts";
import { emptyFields } from "#domain/field-values.ts";
import type { Rating } from "#domain/rating/rating.ts";
import { rationaleFromText } from "#domain/rationale.ts";
import { streamReport, WHOLE_REPORT } from "#domain/report.ts";
import type { PublicEdition, Report, ReportOptions, StreamedReport } from "#domain/report-shape.ts";
import { SourceFields } from "#domain/source.ts";
import { type Verdict, VerdictFields } from "#domain/verdict.ts";
import { wholeReport } from "./whole-report.ts";

const WHEN = "2026-03-14T09:30:00.000Z";
export const ADA = { id: "01900000-0000-7000-8000-0000000000a1", name: "Ada Kern" };
export const BEN = { id: "01900000-0000-7000-8000-0000000000a2", name: "Ben Ruiz" };

type Look = Pick<Rating, "symbol" | "line">;
const rating = (key: string, label: string, value: number | null, position: number, look: Look): Rating => ({
  ...{ key, label, value, position, ...look },
  ...{
    labels: { de: `${label} (de)` },
    description: `${label}.`,
    color: "#a5281b",
    colorDark: "#f0867a",
    retired: false,
  },
});
export const SCALE: Rating[] = [
  rating("false", "False", 1, 1, { symbol: "disc-0", line: "wavy-4" }),
  rating("mixed", "Mixed", 3, 2, { symbol: "disc-4", line: "dashed" }),
  rating("true", "True", 5, 3, { symbol: "disc-8", line: "solid-4" }),
  rating("unproven", "Unproven", null, 4, { symbol: "dots", line: "dotted-1" }),
];

export const node = (
  type: DocumentNode["type"],
  content: DocumentNode[] = [],
  attrs?: DocumentNode["attrs"],
): DocumentNode => ({
  type,
  ...(attrs ? { attrs } : {}),
  ...(content.length > 0 ? { content } : {}),
});
export const text = (value: string, ...marks: DocumentMark[]): DocumentNode =>
  marks.length > 0 ? { type: "text", text: value, marks } : { type: "text", text: value };
export const paragraph = (...parts: (string | DocumentNode)[]): DocumentNode =>
  node(
    "paragraph",
    parts.map((part) => (typeof part === "string" ? text(part) : part)),
  );
export const article = (...content: DocumentNode[]): ArticleDocument => ({ type: "doc", content });

/** A piece of evidence from the tide gauge. */
export const evidence = (
  changes: Partial<Omit<Evidence, "source">> = {},
  source: Partial<Evidence["source"]> = {},
): Evidence => ({
  ...{ id: "e1", ...emptyFields(EvidenceFields), stance: "refutes", ...changes },
  source: { id: "s1", ...emptyFields(SourceFields), title: "Gauge", kind: "data", version: 1, ...source },
});

/** Of a verdict or ruling whose wording does not matter. */
const RESTS_ON_NOTHING = { restsOn: "", restsOnStatement: "", restsOnClaimant: null };

/** A submitted verdict. */
export function verdict(changes: Partial<Verdict> = {}): Verdict {
  const rationale = changes.rationale ?? "Measured at the gauge.";
  return {
    ...{ id: `${changes.reviewer?.id ?? ADA.id}-verdict`, claimId: "claim-1", reviewer: ADA, state: "submitted" },
    ...{ ...emptyFields(VerdictFields), rating: "false", confidence: 0.9, evidence: [] },
    ...{ rationale, rationaleDocument: rationaleFromText(rationale), madeOnVersion: 1 },
    ...RESTS_ON_NOTHING,
    ...{ sawOthers: false, blindRating: changes.rating ?? "false", submittedAt: WHEN, updatedAt: WHEN, version: 1 },
    ...changes,
  };
}

/** An open claim without verdicts on a passage of the text. */
export function claimAt(whole: string, start: number, end: number, changes: Partial<Claim> = {}): Claim {
  const exact = whole.slice(start, end);
  return {
    ...{ id: `claim-${start}-${end}`, articleId: "article-1", ...EMPTY_CLAIM_FIELDS, statement: exact },
    ...{ createdBy: ADA, createdAt: WHEN, updatedAt: WHEN, withdrawnAt: null, endedInVersion: null, version: 1 },
    cluster: null,
    anchor: {
      version: 1,
      state: "exact",
      passage: { start, end },
      exact,
      prefix: whole.slice(Math.max(0, start - 32), start),
      suffix: whole.slice(end, end + 32),
    },
    ...{ standing: { state: "open", missing: 2 }, blind: false, myVerdict: null, verdicts: [], ruling: null },
    ...changes,
  };
}

/** A claim on the first occurrence of a quote. */
export function claimOn(document: ArticleDocument, quote: string, changes: Partial<Claim> = {}): Claim {
  const whole = canonicalText(document);
  const start = whole.indexOf(quote);
  return claimAt(whole, start, start + quote.length, changes);
}

/** A ruling's fields, and the standing that goes with it. */
export const ruled = (key: string, summary = "The gauge shows otherwise."): Pick<Claim, "ruling" | "standing"> => ({
  ruling: {
    rating: key,
    summary,
    explanation: "The gauge has a record of forty years.",
    reason: null,
    evidence: [],
    ruledBy: BEN,
    ruledAt: WHEN,
    madeOnVersion: 1,
    ...RESTS_ON_NOTHING,
    version: 1,
  },
  standing: { state: "ruled", rating: key },
});

type Facts = {
  claims?: Claim[];
  options?: Partial<ReportOptions>;
  details?: Partial<Article>;
  edition?: PublicEdition;
};

/** The report of a document with claims, all in memory. */
export const reportOf = async (document: ArticleDocument, facts: Facts = {}): Promise<Report> =>
  wholeReport(await streamedReportOf(document, facts));

/** The report of a document with claims, as formats get it. */
export function streamedReportOf(
  document: ArticleDocument,
  { claims = [], options, details, edition }: Facts = {},
): Promise<StreamedReport> {
  const about: Article = {
    ...{
      id: "article-1",
      title: "What the tide tables leave out",
      url: "https://harbour.example/tides",
      outlet: "Harbour Weekly",
    },
    ...{
      byline: "M. Okafor",
      publishedAt: "2026-03-01T00:00:00.000Z",
      language: "en",
      tags: ["sea"],
      requiredVerdicts: 2,
    },
    ...{ importedBy: ADA, createdAt: WHEN, updatedAt: WHEN, archivedAt: null, version: 1, currentVersion: 1 },
    ...details,
  };
  const version: Version = {
    number: 1,
    document,
    text: canonicalText(document),
    sha256: "0f".repeat(32),
    method: "paste",
    note: null,
    importedBy: BEN,
    importedAt: WHEN,
  };
  const numbered = inTextOrder(claims).map((claim, index) => ({ number: index + 1, claim }));
  return streamReport({
    article: about,
    version,
    claims: async function* (numbers = numbered.map(({ number }) => number)) {
      for (const number of numbers) yield* numbered.slice(number - 1, number);
    },
    scale: SCALE,
    options: { ...WHOLE_REPORT, ...options },
    edition: edition ?? null,
    generatedAt: WHEN,
    auditHead: `7:${"0f".repeat(32)}`,
    baseUrl: "https://galley.example",
  });
}
