import "server-only";
import { headText } from "#domain/audit-chain.ts";
import type { Claim } from "#domain/claim.ts";
import { NotFoundError } from "#domain/errors.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import { buildReport } from "#domain/report.ts";
import type { ReportOptions } from "#domain/report-shape.ts";
import { articleOf, versionOf } from "./articles/articles.ts";
import { publicUrl } from "./auth/sessions.ts";
import { readClaimBatch } from "./claims/batches.ts";
import { claimSeenBy, NAMED } from "./claims/rows.ts";
import type { Transaction } from "./db/client.ts";
import { inSnapshot } from "./db/transaction.ts";
import { headSeenBy } from "./log/audit.ts";
import { ratingScale } from "./ratings/ratings.ts";

/** The report of an article as the viewer may see it now. All of it is read at one moment, so that its parts fit together. */
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
    const claims = await allClaims(tx, viewer, articleId);
    return { article: articleOf(row), version: versionOf(version), claims, auditHead };
  });

async function allClaims(tx: Transaction, viewer: Viewer, articleId: string): Promise<Claim[]> {
  const claims: Claim[] = [];
  for (let after: string | undefined; ; ) {
    const { rows, nextCursor } = await readClaimBatch(tx, { articleId, withdrawnAt: null }, after);
    claims.push(...rows.map((row) => claimSeenBy(viewer, row)));
    if (!nextCursor) return claims;
    after = nextCursor;
  }
}
