import { wholeReport } from "#domain/exports/testing/whole-report.ts";
import type { Report } from "#domain/report-shape.ts";
import { openArticleReport } from "#server/reports/article-report.ts";

/** The report of an article, all in memory. */
export async function articleReport(...asked: Parameters<typeof openArticleReport>): Promise<Report> {
  const { report, close } = await openArticleReport(...asked);
  return wholeReport(report).finally(close);
}
