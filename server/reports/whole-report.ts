import "server-only";
import { RuleError } from "#domain/errors.ts";
import type { ReportClaim } from "#domain/report-claim-shape.ts";
import type { Report, StreamedReport } from "#domain/report-shape.ts";

/** UTF-16 units of all that is in the claims of a report that is rendered as a whole. Their files have about 2,000 pages. */
const MAX_LENGTH = 12_000_000;

/** The same for the number of claims. */
const MAX_CLAIMS = 3_000;

const TOO_LARGE =
  "This report is too large for PDF, Word and ZIP. Export a web page, CSV or JSON, or leave out rationales.";

/** A report in memory, for formats that cannot be written while it is read. Refuses one that is too large for them. */
export async function wholeReport({ claims: read, ...head }: StreamedReport): Promise<Report> {
  const report: Report = { ...head, claims: [], lost: [] };
  let length = head.version.text?.length ?? 0;
  for await (const claim of read()) {
    length += lengthOf(claim);
    (claim.anchor.passage === null ? report.lost : report.claims).push(claim);
    if (length > MAX_LENGTH || report.claims.length + report.lost.length > MAX_CLAIMS) throw new RuleError(TOO_LARGE);
  }
  return report;
}

const lengthOf = (claim: ReportClaim): number => JSON.stringify(claim).length;
