import * as z from "zod";
import { IMPORT_METHODS } from "./article-content.ts";
import { ANCHOR_STATES, type Anchor, ClaimFields } from "./claim.ts";
import { type ArticleDocument, type DocumentMark, type DocumentNode, MARK_TYPES, NODE_TYPES } from "./document.ts";
import { EvidenceFields } from "./evidence.ts";
import type { Rating } from "./rating/rating.ts";
import { SourceFields } from "./source.ts";
import type { Standing } from "./standing.ts";
import { VerdictFields } from "./verdict.ts";

/** What a report holds, and how much of it. */
export const ReportOptions = z.strictObject({
  /** The whole text, or only the passages of the claims with a few words around them. */
  scope: z.enum(["article", "passages"]),
  /** Reasons: rationales of verdicts and explanations of rulings. */
  rationales: z.boolean(),
  /** Who rated how; the sources they cite stay. */
  verdicts: z.boolean(),
  /** Names of reviewers and editors; without them each has a number. */
  names: z.boolean(),
});
export type ReportOptions = z.infer<typeof ReportOptions>;

/** Someone of the desk. Without names, the id is null and the name a number, the same in the whole report. */
const Person = z.strictObject({ id: z.string().nullable(), name: z.string() });
export type ReportPerson = z.infer<typeof Person>;

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
}) satisfies z.ZodType<Rating>;

const MarkShape: z.ZodType<DocumentMark> = z.strictObject({
  type: z.enum(MARK_TYPES),
  attrs: z.record(z.string(), z.union([z.string(), z.number(), z.null()])).exactOptional(),
});
const nodeFields = {
  attrs: z.record(z.string(), z.union([z.string(), z.number(), z.null()])).exactOptional(),
  content: z.lazy(() => z.array(NodeShape)).exactOptional(),
  marks: z.array(MarkShape).exactOptional(),
  text: z.string().exactOptional(),
};
const NodeShape: z.ZodType<DocumentNode> = z.strictObject({ type: z.enum(NODE_TYPES), ...nodeFields });
const DocumentShape: z.ZodType<ArticleDocument> = z.strictObject({
  ...nodeFields,
  type: z.literal("doc"),
  content: z.array(NodeShape),
});

const AnchorShape = z.strictObject({
  version: z.number(),
  state: z.enum(ANCHOR_STATES),
  passage: z.strictObject({ start: z.number(), end: z.number() }).nullable(),
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  /** Where the claim does not stand in its own words: what those were, and the last version that had them. */
  was: z.strictObject({ version: z.number(), exact: z.string() }).exactOptional(),
}) satisfies z.ZodType<Anchor>;

const StandingShape = z.discriminatedUnion("state", [
  z.strictObject({ state: z.literal("open"), missing: z.number() }),
  z.strictObject({ state: z.literal("agreed"), rating: z.string() }),
  z.strictObject({ state: z.literal("disputed"), ratings: z.array(z.string()) }),
  z.strictObject({ state: z.literal("ruled"), rating: z.string() }),
  z.strictObject({ state: z.literal("stale"), rating: z.string().nullable() }),
]) satisfies z.ZodType<Standing>;

const SourceShape = SourceFields.required().extend({ id: z.string(), title: z.string() });

const EvidenceShape = EvidenceFields.required().extend({ id: z.string(), source: SourceShape });
export type ReportEvidence = z.infer<typeof EvidenceShape>;

const VerdictShape = VerdictFields.required().extend({
  id: z.string(),
  reviewer: Person,
  rating: z.string(),
  /** Plain text and document; null when the report leaves reasons out. */
  rationale: z.string().nullable(),
  rationaleDocument: NodeShape.nullable(),
  evidence: z.array(EvidenceShape),
  madeOnVersion: z.number(),
  submittedAt: z.string(),
  updatedAt: z.string(),
});
export type ReportVerdict = z.infer<typeof VerdictShape>;

const RulingShape = z.strictObject({
  rating: z.string(),
  summary: z.string(),
  explanation: z.string().nullable(),
  reason: z.string().nullable(),
  /** What it took over from the verdicts, as it was then. */
  evidence: z.array(EvidenceShape).default([]),
  ruledBy: Person,
  /** Whether the editor gave a verdict on the claim too, as they may where one verdict is all the article asks for. */
  byReviewer: z.boolean().default(false),
  ruledAt: z.string(),
  madeOnVersion: z.number(),
});

const ClaimShape = ClaimFields.required().extend({
  /** From 1, in the order of the text; lost claims count on after the last. */
  number: z.number(),
  id: z.string(),
  /** Its address in the app. */
  url: z.string(),
  createdBy: Person,
  createdAt: z.string(),
  updatedAt: z.string(),
  anchor: AnchorShape,
  standing: StandingShape,
  /** The ruling's rating, else the one agreed on; null when there is neither. */
  rating: z.string().nullable(),
  ruling: RulingShape.nullable(),
  /** Submitted ones that the viewer may see; empty when the report leaves verdicts out. */
  verdicts: z.array(VerdictShape),
  /** What the ruling and the verdicts cite, repeats left out; there even when the verdicts are not. */
  evidence: z.array(EvidenceShape),
  /** About the verdicts as a whole; all null while they are kept from the viewer. */
  review: z.strictObject({
    verdicts: z.number().nullable(),
    /** Whether all say the same; null for fewer than two. */
    agreed: z.boolean().nullable(),
    /** Mean of the confidences given; null when none was. */
    confidence: z.number().nullable(),
  }),
});
export type ReportClaim = z.infer<typeof ClaimShape>;

/** An article with what was found about its claims: the one value that every export is written from. */
export const Report = z.strictObject({
  generatedAt: z.string(),
  /** A place of the log, POSITION:HASH, that it must still have later (domain/audit-chain.ts). */
  auditHead: z.string(),
  /** Where the app is reached, without a slash at the end. */
  baseUrl: z.string(),
  options: ReportOptions,
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
    importedBy: Person,
    createdAt: z.string(),
    updatedAt: z.string(),
  }),
  version: z.strictObject({
    number: z.number(),
    /** Of the whole canonical text, whether it is in the report or not. */
    sha256: z.string(),
    method: z.enum(IMPORT_METHODS),
    note: z.string().nullable(),
    importedBy: Person,
    importedAt: z.string(),
    /** Null in a report of passages only. */
    document: DocumentShape.nullable(),
    text: z.string().nullable(),
  }),
  /** The whole scale, worst first, retired ratings too. */
  scale: z.array(RatingShape),
  /** Claims with a passage, in the order of the text. */
  claims: z.array(ClaimShape),
  /** Claims whose passage is no longer in the article. */
  lost: z.array(ClaimShape),
});
export type Report = z.infer<typeof Report>;
