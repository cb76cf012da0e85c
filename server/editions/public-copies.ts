import "server-only";
import { readableCopies } from "#domain/published-report.ts";
import { readDb } from "#server/db/read-client.ts";
import { findReport, lastEditionOf, readClaim } from "./public-reports.ts";
import { publicSite } from "./site.ts";

/**
 * The text of a kept copy that the page of a published claim names, for everybody; null where the newsroom does not share
 * copies, or there is no such text.
 */
export async function readPublicCopy(slug: string, claimId: string, sha256: string): Promise<string | null> {
  const [report, site] = await Promise.all([findReport(slug), publicSite()]);
  if (!site.sharesCopies || !report || report.withdrawnAt) return null;
  const last = await lastEditionOf(report.articleId, claimId);
  const copy = last && readableCopies((await readClaim(report.articleId, last)).claim).get(sha256);
  const content = copy && (await readDb().content.findUnique({ where: { sha256 }, select: { text: true } }));
  if (!copy || !content?.text) return null;
  const { source, takenAt } = copy;
  const head = [source.title, source.url, `The text of the copy that ${site.newsroom} kept on ${site.day(takenAt)}.`];
  return `${head.join("\n")}\n\n${content.text}\n`;
}
