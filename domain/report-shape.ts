import * as z from "zod";
import { IMPORT_METHODS } from "./article-content.ts";
import { DocumentShape } from "./document-shape.ts";
import { freeLook } from "./rating/look.ts";
import type { Rating } from "./rating/rating.ts";
import { RATING_LINES, RATING_SYMBOLS } from "./rating/symbols.ts";
import { ClaimShape, PersonShape, type ReportClaim } from "./report-claim-shape.ts";

/** What a report holds. */
export const ReportOptions = z.strictObject({
  /** The whole text, or only the passages of the claims with a few words of context. */
  scope: z.enum(["article", "passages"]),
  /** Reasons: rationales of verdicts and explanations of rulings. */
  rationales: z.boolean(),
  /** Who rated how. Without them the sources that they cite stay. */
  verdicts: z.boolean(),
  /** Names of reviewers and editors. Without them everyone has a number. */
  names: z.boolean(),
  /** The language of the labels of ratings, as a BCP 47 tag; null for that of the article. */
  labels: z.string().nullable().default(null),
});
export type ReportOptions = z.infer<typeof ReportOptions>;

const RatingShape = z.strictObject({
  key: z.string(),
  label: z.string(),
  labels: z.record(z.string(), z.string()),
  description: z.string(),
  color: z.string(),
  colorDark: z.string(),
  value: z.number().nullable(),
  position: z.number(),
  retired: z.boolean(),
  symbol: z.enum(RATING_SYMBOLS),
  line: z.enum(RATING_LINES),
}) satisfies z.ZodType<Rating>;

function withLooks(scale: Partial<Rating>[]): Partial<Rating>[] {
  const looks: Pick<Rating, "symbol" | "line" | "retired">[] = [];
  return scale.map((rating) => {
    const { value = null, retired = false } = rating ?? {};
    const look = { ...freeLook(value, looks), ...rating };
    looks.push({ symbol: look.symbol, line: look.line, retired });
    return look;
  });
}

/** The newest edition of a report that is public. */
export const PublicEdition = z.strictObject({
  number: z.number(),
  url: z.string(),
  publishedAt: z.string(),
  /** Whether the article, its claims or its rulings changed after that. */
  changedSince: z.boolean(),
});
export type PublicEdition = z.infer<typeof PublicEdition>;

/** An article with its claims and what was found about them. Every export is written from it. */
export const Report = z.strictObject({
  generatedAt: z.string(),
  /** The head of the log, as POSITION:HASH, with which a later audit must agree (domain/audit-chain.ts). */
  auditHead: z.string(),
  /** The public address of the app, without a trailing slash. */
  baseUrl: z.string(),
  options: ReportOptions,
  /** Null where no edition is public, and in editions themselves. */
  edition: PublicEdition.nullable().default(null),
  article: z.strictObject({
    id: z.string(),
    title: z.string(),
    url: z.string().nullable(),
    outlet: z.string().nullable(),
    byline: z.string().nullable(),
    publishedAt: z.string().nullable(),
    language: z.string(),
    tags: z.array(z.string()),
    requiredVerdicts: z.number(),
    importedBy: PersonShape,
    createdAt: z.string(),
    updatedAt: z.string(),
  }),
  version: z.strictObject({
    number: z.number(),
    /** Of the whole canonical text, also in a report of passages only. */
    sha256: z.string(),
    method: z.enum(IMPORT_METHODS),
    note: z.string().nullable(),
    importedBy: PersonShape,
    importedAt: z.string(),
    /** Null in a report of passages only. */
    document: DocumentShape.nullable(),
    text: z.string().nullable(),
  }),
  /** The whole scale, worst first, retired ratings too. Reports of earlier versions of Galley have no symbols. */
  scale: z.preprocess((scale) => (Array.isArray(scale) ? withLooks(scale) : scale), z.array(RatingShape)),
  /** Claims with a passage, in the order of the text. */
  claims: z.array(ClaimShape),
  /** Claims whose passage is no longer in the article. */
  lost: z.array(ClaimShape),
});
export type Report = z.infer<typeof Report> & Publisher;

/** Who gives a report out. It is no part of the report, which stays the same in another newsroom. */
export type Publisher = {
  /** The name under which the newsroom publishes. */
  newsroom?: string | undefined;
};

/** A report without its claims. */
export type ReportHead = Omit<Report, "claims" | "lost"> & {
  /** Whether each claim has a page for readers at its address. */
  claimPages?: true;
};

/** A report whose claims are read part by part, because they need not fit into memory. */
export type StreamedReport = ReportHead & {
  /** The claims in the order of the text, lost ones last; or those with these numbers, in this order. */
  claims: (numbers?: number[]) => AsyncIterable<ReportClaim>;
};

/** Reports of several articles, which are read one after the other. */
export type ReportSet = Pick<ReportHead, "generatedAt" | "auditHead" | "baseUrl"> & {
  reports: () => AsyncIterable<StreamedReport>;
};
