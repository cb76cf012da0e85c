import * as z from "zod";
import { Report } from "#domain/report-shape.ts";

/** Identifies the format. A reader refuses a version that is higher than the one it knows. */
const HEAD = { format: "galley-report", formatVersion: 1 } as const;

const JsonReport = z.strictObject({
  format: z.literal(HEAD.format, "This is not a Galley report."),
  formatVersion: z.literal(HEAD.formatVersion, "This report was written by a newer Galley."),
  ...Report.shape,
});

/** The whole report in the shape of `Report` (domain/report-shape.ts), with the name and version of the format. */
export const toJson = (report: Report): string => `${JSON.stringify({ ...HEAD, ...report }, null, 2)}\n`;

/** Read a report that `toJson` wrote. Throws a ZodError for anything else. */
export function parseJsonReport(json: string): Report {
  const { format: _, formatVersion: __, ...report } = JsonReport.parse(JSON.parse(json));
  return report;
}
