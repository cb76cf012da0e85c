import * as z from "zod";
import { Report, type ReportSet, type StreamedReport } from "#domain/report-shape.ts";
import { jsonPieces } from "./json-pieces.ts";
import { joinPieces } from "./pieces.ts";

/** Identifies the format. A reader refuses a version that is higher than the one it knows. */
const HEAD = { format: "galley-report", formatVersion: 1 } as const;

const JsonReport = z.strictObject({
  format: z.literal(HEAD.format, "This is not a Galley report."),
  formatVersion: z.literal(HEAD.formatVersion, "This report was written by a newer Galley."),
  ...Report.shape,
});

/** The whole report in the shape of `Report` (domain/report-shape.ts), with the name and version of the format. */
export async function* toJson({ claims, ...head }: StreamedReport): AsyncGenerator<string> {
  yield "{";
  for (const [key, value] of Object.entries({ ...HEAD, ...head })) {
    yield `\n  "${key}": `;
    yield* joinPieces(jsonPieces(value, "\n  "));
    yield ",";
  }
  yield `\n  "claims": [`;
  let [isLost, isEmpty] = [false, true];
  const beginLost = () => `${endOfList(isEmpty)},\n  "lost": [`;
  for await (const claim of claims()) {
    if (!isLost && claim.anchor.passage === null) {
      yield beginLost();
      [isLost, isEmpty] = [true, true];
    }
    yield isEmpty ? "\n    " : ",\n    ";
    yield* joinPieces(jsonPieces(claim, "\n    "));
    isEmpty = false;
  }
  if (!isLost) {
    yield beginLost();
    isEmpty = true;
  }
  yield `${endOfList(isEmpty)}\n}\n`;
}

/** The reports of several articles, each as `toJson` writes it. */
export async function* toJsonOfAll({ reports, ...head }: ReportSet): AsyncGenerator<string> {
  const start = { format: "galley-reports", formatVersion: HEAD.formatVersion, ...head };
  yield `${JSON.stringify(start, null, 2).slice(0, -2)},\n  "reports": [`;
  let isFirst = true;
  for await (const report of reports()) {
    yield isFirst ? "\n" : ",\n";
    yield* toJson(report);
    isFirst = false;
  }
  yield "]\n}\n";
}

const endOfList = (isEmpty: boolean) => (isEmpty ? "]" : "\n  ]");

/** Read a report that `toJson` wrote. Throws a ZodError for anything else. */
export function parseJsonReport(json: string): Report {
  const { format: _, formatVersion: __, ...report } = JsonReport.parse(JSON.parse(json));
  return report;
}
