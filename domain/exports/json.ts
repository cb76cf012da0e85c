import * as z from "zod";
import type { ReportClaim, ReportEvidence } from "#domain/report-claim-shape.ts";
import { Report, type ReportSet, type StreamedReport } from "#domain/report-shape.ts";
import { jsonPieces } from "./json-pieces.ts";
import { joinPieces } from "./pieces.ts";

/**
 * Identifies the format. A reader refuses a version that is higher than the one it knows. Version 2 says what verdicts
 * and rulings rest on, and which claims the article no longer makes; version 3 which edition is public.
 */
const HEAD = { format: "galley-report", formatVersion: 3 } as const;

const JsonReport = z.strictObject({
  format: z.literal(HEAD.format, "This is not a Galley report."),
  formatVersion: z.literal([1, 2, HEAD.formatVersion], "This report was written by a newer Galley."),
  ...Report.shape,
});

/** The level of the blocks of an article in its version: the document, its content, a block. */
const BLOCK_LEVEL = 3;

/**
 * The whole report in the shape of `Report` (domain/report-shape.ts), with the name and version of the format. Each
 * claim is a line without indentation, which is written twice as fast as an indented one.
 */
export async function* toJson({ claims, newsroom: _, ...head }: StreamedReport): AsyncGenerator<string> {
  yield "{";
  for (const [key, value] of Object.entries({ ...HEAD, ...head })) {
    yield `\n  "${key}": `;
    yield* joinPieces(jsonPieces(value, "\n  ", BLOCK_LEVEL));
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
    yield `${isEmpty ? "" : ","}\n    ${JSON.stringify(asInOrigin(claim))}`;
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
  const start = { format: SET_FORMAT, formatVersion: HEAD.formatVersion, ...head };
  yield `${JSON.stringify(start, null, 2).slice(0, -2)},\n  "reports": [`;
  let isFirst = true;
  for await (const report of reports()) {
    yield isFirst ? "\n" : ",\n";
    yield* toJson(report);
    isFirst = false;
  }
  yield "]\n}\n";
}

/**
 * The claim without what depends on the newsroom that has it, so that a report that came in goes out as it was: a note
 * of where copies of its sources are, and the other articles of its cluster.
 */
function asInOrigin({ sightings: _, ...claim }: ReportClaim): ReportClaim {
  const isElsewhere = ({ snapshot }: ReportEvidence) => snapshot?.elsewhere === true;
  if (!claim.evidence.some(isElsewhere)) return claim;
  const clean = (evidence: ReportEvidence[]) =>
    evidence.map((piece) => {
      const { snapshot } = piece;
      return { ...piece, snapshot: snapshot && { sha256: snapshot.sha256, takenAt: snapshot.takenAt } };
    });
  const { ruling, verdicts } = claim;
  return {
    ...claim,
    ruling: ruling && { ...ruling, evidence: clean(ruling.evidence) },
    verdicts: verdicts.map((verdict) => ({ ...verdict, evidence: clean(verdict.evidence) })),
    evidence: clean(claim.evidence),
  };
}

const endOfList = (isEmpty: boolean) => (isEmpty ? "]" : "\n  ]");

/** Read a report that `toJson` wrote. Throws a ZodError for anything else. */
export const parseJsonReport = (json: string): Report => reportIn(JSON.parse(json));

function reportIn(value: unknown): Report {
  const { format: _, formatVersion: __, ...report } = JsonReport.parse(value);
  return report;
}

const SET_FORMAT = "galley-reports";

/** Whether a value is what `toJson` or `toJsonOfAll` writes. */
export const isJsonReport = (value: unknown): boolean =>
  [HEAD.format, SET_FORMAT].some((format) => (value as { format?: unknown } | null)?.format === format);

/** The reports in a value that `toJson` or `toJsonOfAll` wrote. Throws a ZodError for anything else. */
export function reportsIn(value: unknown): Report[] {
  const { format, reports } = value as { format?: unknown; reports?: unknown };
  return format === SET_FORMAT && Array.isArray(reports) ? reports.map(reportIn) : [reportIn(value)];
}
