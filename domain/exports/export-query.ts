import * as z from "zod";
import { ExportFilter } from "#domain/claim-filter.ts";
import { LanguageTag } from "#domain/fields.ts";
import type { ReportOptions } from "#domain/report-shape.ts";
import { FORMAT_KEYS, type FormatKey, readOptions, SET_FORMAT_KEYS, type WriteOptions } from "./formats.ts";

const yesOrNo = z.enum(["0", "1"], "Use 1 for yes and 0 for no.").transform((value) => value === "1");

/** The query parameters of an export. By default the report holds everything. */
export const ExportQuery = z.strictObject({
  format: z.enum(FORMAT_KEYS, `Choose one of the formats ${FORMAT_KEYS.join(", ")}.`),
  scope: z.enum(["article", "passages"], "Choose article or passages.").default("article"),
  rationales: yesOrNo.default(true),
  verdicts: yesOrNo.default(true),
  names: yesOrNo.default(true),
  /** The language of the labels of ratings; by default that of the article. */
  labels: LanguageTag.optional(),
  bom: yesOrNo.default(false),
});
export type ExportQuery = z.infer<typeof ExportQuery>;

/** The query parameters of the preview of an edition. */
export const EditionPreviewQuery = ExportQuery.omit({ format: true, bom: true });

/** The query parameters of an export over many articles: everything, or the claims that a filter selects. */
export const ExportAllQuery = z.strictObject({
  ...ExportQuery.shape,
  format: z.enum(SET_FORMAT_KEYS, `A file of many articles can be ${SET_FORMAT_KEYS.join(", ")}.`),
  ...ExportFilter.shape,
});
export type ExportAllQuery = z.infer<typeof ExportAllQuery>;

/** The parameters by what they decide: what the report holds, and how it is written. */
export function exportOf<Key extends FormatKey>({
  format,
  bom,
  labels,
  scope,
  rationales,
  verdicts,
  names,
}: Omit<ExportQuery, "format"> & { format: Key }): {
  format: Key;
  reportOptions: ReportOptions;
  writeOptions: Pick<WriteOptions, "bom">;
} {
  return {
    format,
    reportOptions: readOptions(format, { scope, rationales, verdicts, names, labels: labels ?? null }),
    writeOptions: { bom },
  };
}
