import * as z from "zod";
import type { ReportOptions } from "#domain/report-shape.ts";
import { FORMAT_KEYS, type FormatKey, type WriteOptions } from "./formats.ts";

const yesOrNo = z.enum(["0", "1"], "Say 1 for yes or 0 for no.").transform((value) => value === "1");

/** What an export is asked for with, in an address. Left out, the report is whole. */
export const ExportQuery = z.strictObject({
  format: z.enum(FORMAT_KEYS, `Choose one of the formats ${FORMAT_KEYS.join(", ")}.`),
  scope: z.enum(["article", "passages"], "Choose article or passages.").default("article"),
  rationales: yesOrNo.default(true),
  verdicts: yesOrNo.default(true),
  names: yesOrNo.default(true),
  bom: yesOrNo.default(false),
});
export type ExportQuery = z.infer<typeof ExportQuery>;

/** What the report holds, and how it is written. */
export function exportOf({ format, bom, ...report }: ExportQuery): {
  format: FormatKey;
  report: ReportOptions;
  write: WriteOptions;
} {
  return { format, report, write: { bom } };
}
