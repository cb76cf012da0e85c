import "server-only";
import { createHash } from "node:crypto";
import type { RatingCount } from "#domain/exports/published/index-page.ts";
import { ratingLabel } from "#domain/report.ts";
import { Report, type ReportClaim, type ReportHead } from "#domain/report-shape.ts";
import type { db, Transaction } from "#server/db/client.ts";

/** The columns in which an edition keeps its report. */
export type EditionColumns = {
  head: string;
  body: string | null;
  sha256: string;
  claims: { number: number; claimId: string; content: string }[];
};

/** A report as columns. `reportOf` is the inverse. */
export function columnsOf({ claims, lost, ...report }: Report): EditionColumns {
  const { document, text, ...version } = report.version;
  const head = JSON.stringify({ ...report, version: { ...version, document: null, text: null } });
  const body = document === null && text === null ? null : JSON.stringify({ document, text });
  const rows = [...claims, ...lost].map((claim) => ({
    number: claim.number,
    claimId: claim.id,
    content: JSON.stringify(claim),
  }));
  const hash = createHash("sha256")
    .update(head)
    .update("\n")
    .update(body ?? "");
  for (const { content } of rows) hash.update("\n").update(content);
  return { head, body, sha256: hash.digest("hex"), claims: rows };
}

/** The report of an edition, as it was published. */
export async function reportOf(tx: Transaction | typeof db, articleId: string, number: number): Promise<Report> {
  const { head, body, claims } = await tx.edition.findUniqueOrThrow({
    where: { articleId_number: { articleId, number } },
    select: { head: true, body: true, claims: { orderBy: { number: "asc" }, select: { content: true } } },
  });
  const contents: ReportClaim[] = claims.map(({ content }) => JSON.parse(content));
  const { version, ...rest }: ReportHead = JSON.parse(head);
  return Report.parse({
    ...rest,
    version: { ...version, ...(body ? JSON.parse(body) : {}) },
    claims: contents.filter(({ anchor }) => anchor.passage !== null),
    lost: contents.filter(({ anchor }) => anchor.passage === null),
  });
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
