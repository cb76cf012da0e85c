import "server-only";
import { headText } from "#domain/audit-chain.ts";
import { NotFoundError } from "#domain/errors.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import { type ReportFacts, streamReport } from "#domain/report.ts";
import type { ReportOptions, StreamedReport } from "#domain/report-shape.ts";
import { articleOf } from "#server/articles/articles.ts";
import { publicUrl } from "#server/auth/sessions.ts";
import { NAMED } from "#server/claims/rows.ts";
import type { Transaction } from "#server/db/client.ts";
import { openSnapshot } from "#server/db/snapshot.ts";
import { publicEdition } from "#server/editions/public-edition.ts";
import { headSeenBy } from "#server/log/audit.ts";
import { ratingScale } from "#server/ratings/ratings.ts";
import { newsroomSettings } from "#server/settings/settings.ts";
import { claimOrder, numberedClaims } from "./claims-of-report.ts";
import { readDocument } from "./document.ts";

/** How long one report may be read: the slowest readers get some hundred megabytes in this time. */
export const MAX_DURATION_MS = 600_000;

/** How long a reader may take for the part of a report that was read last. */
export const MAX_PAUSE_MS = 30_000;

/** A report whose claims are read as somebody asks for them. It holds a connection until it is closed. */
export type OpenReport = { report: StreamedReport; close: () => Promise<void> };

/** The report of an article as the viewer may see it now. Its parts fit together: all are read at one moment. */
export async function openArticleReport(
  viewer: Viewer,
  articleId: string,
  options: ReportOptions,
  now = new Date(),
  limits = { maxDurationMs: MAX_DURATION_MS, maxPauseMs: 2 * MAX_PAUSE_MS },
): Promise<OpenReport> {
  permit(can(viewer, "report.export"));
  const scale = await ratingScale(viewer);
  const { tx, close } = await openSnapshot(limits);
  try {
    const facts = await readFacts(tx, viewer, articleId, options);
    const { name: newsroom } = await newsroomSettings(tx);
    const head = { auditHead: headText(await headSeenBy(tx, viewer)), baseUrl: publicUrl(), newsroom };
    const report = await streamReport({ ...facts, ...head, scale, options, generatedAt: now.toISOString() });
    return { report, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** What a report of an article is made of; of the claims only the selected ones, if any are named. */
export async function readFacts(
  tx: Transaction,
  viewer: Viewer,
  articleId: string,
  options: ReportOptions,
  selected?: ReadonlySet<string>,
) {
  const relationLoadStrategy = "join";
  const [row, order] = await Promise.all([
    tx.article.findUnique({ relationLoadStrategy, where: { id: articleId }, include: { importedBy: NAMED } }),
    claimOrder(tx, articleId),
  ]);
  if (!row) throw new NotFoundError("article");
  const number = row.currentVersion;
  const [{ importedAt, ...version }, edition, document] = await Promise.all([
    tx.version.findUniqueOrThrow({
      relationLoadStrategy,
      where: { articleId_number: { articleId, number } },
      omit: { document: true },
      include: { importedBy: NAMED },
    }),
    publicEdition(tx, row),
    options.scope === "article" ? readDocument(tx, articleId, number).then((read) => ({ document: read })) : {},
  ]);
  const chosen = selected && order.flatMap((id, index) => (selected.has(id) ? [index + 1] : []));
  return {
    article: articleOf(row),
    edition,
    version: { ...version, ...document, importedAt: importedAt.toISOString() },
    claims: (numbers = chosen) => numberedClaims(tx, viewer, order, numbers),
  } satisfies Partial<ReportFacts>;
}
