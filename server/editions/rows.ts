import "server-only";
import { createHash } from "node:crypto";
import type { RatingCount } from "#domain/exports/published/index-page.ts";
import { ratingLabel } from "#domain/report.ts";
import { ClaimShape, type ReportClaim } from "#domain/report-claim-shape.ts";
import { Report, type ReportHead } from "#domain/report-shape.ts";
import type { db, Transaction } from "#server/db/client.ts";
import { mapInSlices } from "#server/slices.ts";

/** The columns in which an edition keeps its report. */
export type EditionColumns = {
  head: string;
  body: string | null;
  sha256: string;
  claims: { number: number; claimId: string; content: string }[];
};

/** A report as columns. `reportOf` is the inverse. Large reports are written slice by slice. */
export async function columnsOf({ claims, lost, ...report }: Report): Promise<EditionColumns> {
  const { document, text, ...version } = report.version;
  const head = JSON.stringify({ ...report, version: { ...version, document: null, text: null } });
  const body = document === null && text === null ? null : JSON.stringify({ document, text });
  const hash = createHash("sha256")
    .update(head)
    .update("\n")
    .update(body ?? "");
  const rows = await mapInSlices([...claims, ...lost], (claim) => {
    const content = JSON.stringify(claim);
    hash.update("\n").update(content);
    return { number: claim.number, claimId: claim.id, content };
  });
  return { head, body, sha256: hash.digest("hex"), claims: rows };
}

/** The report of an edition, as it was published. */
export async function reportOf(tx: Transaction | typeof db, articleId: string, number: number): Promise<Report> {
  const { head, body, claims } = await tx.edition.findUniqueOrThrow({
    where: { articleId_number: { articleId, number } },
    select: { head: true, body: true, claims: { orderBy: { number: "asc" }, select: { content: true } } },
  });
  const contents = await mapInSlices(claims, ({ content }) => ClaimShape.parse(JSON.parse(content)));
  const { version, ...rest }: ReportHead = JSON.parse(head);
  return {
    ...headOf({ ...rest, version: { ...version, ...(body ? JSON.parse(body) : {}) } }),
    claims: contents.filter(({ anchor }) => anchor.passage !== null),
    lost: contents.filter(({ anchor }) => anchor.passage === null),
  };
}

/** The report with its fields in the order in which a stored one has them. */
export async function inStoredOrder({ claims, lost, ...head }: Report): Promise<Report> {
  const parse = (all: ReportClaim[]) => mapInSlices(all, (claim) => ClaimShape.parse(claim));
  return { ...headOf(head), claims: await parse(claims), lost: await parse(lost) };
}

function headOf(head: ReportHead): Omit<Report, "claims" | "lost"> {
  const { claims: _, lost: __, ...parsed } = Report.parse({ ...head, claims: [], lost: [] });
  return parsed;
}

/** How many claims have which rating, worst first, for lists and pictures. */
export function ratingCounts(report: Report): RatingCount[] {
  const claims = [...report.claims, ...report.lost];
  return report.scale.flatMap(({ key, color, colorDark }) => {
    const count = claims.filter((claim) => claim.rating === key).length;
    return count === 0 ? [] : [{ label: ratingLabel(report, key), color, colorDark, count }];
  });
}

/** What lists show of a report, and what a search in them looks through. */
export const listedOf = (report: Report) => ({
  title: report.article.title,
  outlet: report.article.outlet,
  language: report.article.language,
  ratings: ratingCounts(report),
  words: [
    report.article.title,
    report.article.outlet ?? "",
    ...[...report.claims, ...report.lost].flatMap(({ statement, ruling }) => [statement, ruling?.summary ?? ""]),
  ]
    .join("\n")
    .slice(0, MAX_SEARCHED_LENGTH),
});

/** In UTF-16 units: about 500 claims. */
const MAX_SEARCHED_LENGTH = 200_000;
