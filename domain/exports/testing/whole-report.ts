import type { ReportClaim } from "#domain/report-claim-shape.ts";
import type { Report, StreamedReport } from "#domain/report-shape.ts";

/** A streamed report with all its claims in memory. */
export async function wholeReport({ claims: read, ...head }: StreamedReport): Promise<Report> {
  const all: ReportClaim[] = [];
  for await (const claim of read()) all.push(claim);
  const isFound = ({ anchor }: ReportClaim) => anchor.passage !== null;
  return { ...head, claims: all.filter(isFound), lost: all.filter((claim) => !isFound(claim)) };
}

/** The text that a format writes. */
export async function textOfPieces(pieces: AsyncIterable<string>): Promise<string> {
  let text = "";
  for await (const piece of pieces) text += piece;
  return text;
}
