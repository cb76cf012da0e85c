import "server-only";
import { headText } from "#domain/audit-chain.ts";
import { NotFoundError } from "#domain/errors.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import { buildReport } from "#domain/report.ts";
import type { ReportOptions } from "#domain/report-shape.ts";
import { articleOf, versionOf } from "./articles/articles.ts";
import { publicUrl } from "./auth/sessions.ts";
import { allBatches, readClaimBatch } from "./claims/batches.ts";
import { claimSeenBy, NAMED } from "./claims/rows.ts";
import { inSnapshot } from "./db/transaction.ts";
import { headSeenBy } from "./log/audit.ts";
import { ratingScale } from "./ratings/ratings.ts";

/** The report of an article as the viewer may see it now. Its parts fit together: all are read at one moment. */
export async function articleReport(viewer: Viewer, articleId: string, options: ReportOptions, now = new Date()) {
  permit(can(viewer, "report.export"));
  const [facts, scale] = await Promise.all([readAtOnce(viewer, articleId), ratingScale(viewer)]);
  const baseUrl = publicUrl().replace(/\/+$/, "");
  return buildReport({ ...facts, scale, options, baseUrl, generatedAt: now.toISOString() });
}

const readAtOnce = (viewer: Viewer, articleId: string) =>
  inSnapshot(async (tx) => {
    const row = await tx.article.findUnique({ where: { id: articleId }, include: { importedBy: NAMED } });
    if (!row) throw new NotFoundError("article");
    const version = await tx.version.findUniqueOrThrow({
      where: { articleId_number: { articleId, number: row.currentVersion } },
      include: { importedBy: NAMED },
    });
    const auditHead = headText(await headSeenBy(tx, viewer));
    const claims = await allBatches(async (after) => {
      const { rows, ...next } = await readClaimBatch(tx, viewer, { articleId, withdrawnAt: null }, after);
      return { claims: rows.map((claim) => claimSeenBy(viewer, claim)), ...next };
    });
    return { article: articleOf(row), version: versionOf(version), claims, auditHead };
  });
