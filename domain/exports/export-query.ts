import * as z from "zod";
import { LanguageTag } from "#domain/fields.ts";
import type { ReportOptions } from "#domain/report-shape.ts";
import { FORMAT_KEYS, type FormatKey, type WriteOptions } from "./formats.ts";

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

/** The parameters by what they decide: what the report holds, and how it is written. */
export function exportOf({ format, bom, labels, ...reportOptions }: ExportQuery): {
  format: FormatKey;
  reportOptions: ReportOptions;
  writeOptions: Pick<WriteOptions, "bom">;
} {
  return { format, reportOptions: { ...reportOptions, labels: labels ?? null }, writeOptions: { bom } };
}
