import * as z from "zod";
import type { Passage } from "#domain/anchoring/selectors.ts";
import { Id, optionalLine } from "#domain/fields.ts";
import { Cursor } from "#domain/page-query.ts";

/** How an article reports what somebody said: between quotation marks, as a block of its own, or in its own words. */
export const QUOTATION_FORMS = ["quoted", "block", "indirect"] as const;
export type QuotationForm = (typeof QUOTATION_FORMS)[number];

/** What an article reports that somebody said. Quotations of one article never overlap. */
export type Quotation = {
  /** It keeps its id in a new version that has the same words, or words that were changed a little. */
  id: string;
  articleId: string;
  /** Number of the newest version that has it. */
  version: number;
  /** Its words without the quotation marks around them. */
  passage: Passage;
  exact: string;
  form: QuotationForm;
  /** Who said it, as the article names them; null where that is unknown. */
  speaker: string | null;
  /** Whether a rule found the speaker or a person named them; null where neither did. */
  speakerBy: "rule" | "person" | null;
};

/**
 * What a report does to the words of the reference, the gravest last. `joined`: two sentences became one. `name`: a name
 * or a date differs. `attributed`: somebody else is said to have said it.
 */
export const REPORT_KINDS = [
  "identical",
  "cut",
  "reworded",
  "joined",
  "name",
  "number",
  "negation",
  "attributed",
] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** How sure it is that two quotations report the same words: `possible` is for a person to decide. */
export const PAIR_TIERS = ["same", "possible"] as const;
export type PairTier = (typeof PAIR_TIERS)[number];

/** A part of a comparison, with its words on both sides. */
export type Segment = {
  change: "same" | "cut" | "added" | "reworded" | "number" | "negation" | "name";
  reference: string;
  report: string;
  /** Whether the report says so itself, by an ellipsis or by square brackets. */
  marked?: true;
};

/** A quotation as a report of an utterance, compared with the reference. */
export type UtteranceReport = Omit<Quotation, "id"> & {
  quotationId: string;
  articleTitle: string;
  /** The address of the article; null where it has none. */
  articleUrl: string | null;
  /** Of the article, BCP 47. */
  language: string;
  outlet: string | null;
  publishedAt: string | null;
  /** The gravest of `kinds`. */
  kind: ReportKind;
  /** Everything that applies, the gravest first. */
  kinds: ReportKind[];
  tier: PairTier;
  /** Whether it is so short that it was only put to a longer report of the same speaker in the same affair. */
  fragment: boolean;
  segments: Segment[];
};

/** The quotations that are joined by pairs: what somebody said once, in all its reports. */
export type Utterance = {
  /** The id of the quotation that was asked for. Every quotation of the utterance names it. */
  id: string;
  /** The quotation with which the others are compared: the longest, unless another one was asked for. */
  reference: string;
  /** Oldest first. */
  reports: UtteranceReport[];
  /** How many reports there are on all pages. */
  total: number;
  /** Reports that a person refused, at most 50, the newest decision first. */
  refused: RefusedReport[];
  /** Counts what people decided about it; the ETag. */
  version: number;
  nextCursor?: string;
};

export type RefusedReport = Pick<UtteranceReport, "quotationId" | "articleId" | "articleTitle" | "outlet" | "exact">;

export const UtteranceQuery = z.strictObject({
  after: Cursor,
  /** The quotation with which the others are compared. */
  reference: Id.optional(),
});
export type UtteranceQuery = z.infer<typeof UtteranceQuery>;

/** What a person decides about one report of an utterance. Omitted fields keep their values. */
export const UtteranceInput = z.strictObject({
  quotationId: Id,
  /** Whether the report is one of this utterance; null leaves it to the rules again. */
  decision: z.enum(["accepted", "refused"], 'Write "accepted", "refused" or null.').nullable().optional(),
  /** Who said it; null leaves it to the rules again. */
  speaker: optionalLine(200).optional(),
});
export type UtteranceInput = z.infer<typeof UtteranceInput>;

/** A quotation in the list of its article. */
export type ListedQuotation = Quotation & {
  /** How many other articles report it. */
  reports: number;
  /** What it and the reports it is paired with do to each other's words, the gravest first; empty without reports. */
  kinds: ReportKind[];
};

export type QuotationsPage = { quotations: ListedQuotation[]; nextCursor?: string };

export const utteranceAddress = (quotationId: string): string => `/utterances/${quotationId}`;
