import "server-only";
import { createdByBoth, type Imported, type ImportResult, NOTHING } from "#domain/imports/import-result.ts";
import type { NotImported } from "#domain/imports/imported-file.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import type { Report } from "#domain/report-shape.ts";
import { lockImports } from "#server/articles/duplicates.ts";
import { db, type Transaction } from "#server/db/client.ts";
import { inSnapshot, write } from "#server/db/transaction.ts";
import { type Earlier, nothingEarlier, type PlannedReport, planReport, remember } from "./report-plan.ts";
import { storeReport } from "./report-store.ts";

type ReportFile = { reports: Report[]; leftOut: NotImported[] };

/** What an import of these reports would store. */
export const previewReports = (viewer: Viewer, file: ReportFile, earlier: Earlier): Promise<ImportResult> =>
  eachReport(viewer, file, earlier, (_, plan) => inSnapshot(plan));

/** Store articles of another newsroom with all that was found about them, each as a whole or not at all. */
export const importReports = (viewer: Viewer, file: ReportFile): Promise<ImportResult> =>
  eachReport(viewer, file, nothingEarlier(), ({ article, version }, plan) =>
    write(async (tx) => {
      await lockImports(tx, version.sha256, article.url);
      const planned = await plan(tx);
      if (planned.reason === null) await storeReport(tx, viewer, planned);
      return planned;
    }),
  );

type Run = (report: Report, plan: (tx: Transaction) => Promise<PlannedReport>) => Promise<PlannedReport>;

async function eachReport(
  viewer: Viewer,
  { reports, leftOut }: ReportFile,
  earlier: Earlier,
  run: Run,
): Promise<ImportResult> {
  permit(can(viewer, "import.report"), "Only editors can import reports, because they bring in the work of others.");
  const isEmpty = (await db.article.findFirst({ select: { id: true } })) === null;
  const result: ImportResult = { format: "galley", created: { ...NOTHING }, leftOut: [...leftOut], offered: [] };
  for (const report of reports) {
    const planned = await run(report, (tx) => planReport(tx, viewer, report, { isEmpty, earlier }));
    if (planned.reason !== null) result.leftOut.push({ what: report.article.title, reason: planned.reason });
    else {
      result.created = createdByBoth(result.created, createdBy(planned));
      result.leftOut.push(...planned.notes);
      remember(earlier, report, planned.scale);
    }
  }
  return result;
}

type Complete = Extract<PlannedReport, { reason: null }>;

function createdBy({ report, rows, people, scale }: Complete): Imported {
  const { id, title } = report.article;
  return {
    ...NOTHING,
    articles: [{ id, title }],
    claims: rows.Claim.map(({ id: claimId, articleId, statement }) => ({ id: claimId, articleId, statement })),
    ...{ verdicts: rows.Verdict.length, rulings: rows.Ruling.length, sources: rows.Source.length },
    ...{ people, ratings: scale.added.map(({ label }) => label) },
  };
}
