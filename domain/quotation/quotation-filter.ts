import * as z from "zod";
import { addressWith } from "#domain/address-fields.ts";
import type { DashboardFilter } from "#domain/claim-filter.ts";
import { Id, text } from "#domain/fields.ts";
import { Cursor } from "#domain/page-query.ts";
import { type Quotation, REPORT_KINDS, type ReportKind } from "./quotation.ts";

/** Which quotations a list has. */
export const QuotationFilter = z.strictObject({
  /** In an article of this affair. */
  affair: Id.optional(),
  outlet: text(200).optional(),
  /** Of the article, BCP 47. */
  language: text(35).optional(),
  /** Of the article. */
  tag: text(60).optional(),
  speaker: text(200).optional(),
  /** Those that other articles report too. */
  reported: z.literal("1").optional(),
  /** Those that are compared with a longer report. */
  compared: z.literal("1").optional(),
  /** Those that do this to the words of the longest report. */
  kind: z.enum(REPORT_KINDS).optional(),
  after: Cursor,
});
export type QuotationFilter = z.infer<typeof QuotationFilter>;

/** The part of the filter of figures that means something for quotations, which have no verdicts. */
export const quotationsOfFilter = ({ affair, outlet, language, tag }: DashboardFilter): QuotationFilter => ({
  ...(affair ? { affair } : {}),
  ...(outlet ? { outlet } : {}),
  ...(language ? { language } : {}),
  ...(tag ? { tag } : {}),
});

export const quotationsAddress = (filter: QuotationFilter): string => addressWith("/quotations", filter);

/** A quotation in a list over several articles. */
export type QuotationRow = Pick<Quotation, "id" | "articleId" | "exact" | "speaker"> & {
  article: { title: string; outlet: string | null; language: string; publishedAt: string | null };
  /** Of all reports of the same utterance, the smallest id. */
  utteranceId: string;
  /** How many other articles report it. */
  reports: number;
  /** What it does to the words of the longest report, the gravest first; empty where it is the longest. */
  kinds: ReportKind[];
};

/** A person whom articles quote. */
export type QuotedPerson = { name: string; quotations: number; outlets: string[] };
