import "server-only";
import type { PublishedState, ReportWithdrawal } from "#domain/edition.ts";
import { NotFoundError } from "#domain/errors.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import { expectVersion } from "#server/db/expect-version.ts";
import { write } from "#server/db/transaction.ts";
import { recordEvent } from "#server/log/events.ts";
import { publishedState } from "./editions.ts";
import { ONLY_EDITORS } from "./publish.ts";

/**
 * Withdraw the published report of an article: a notice with the reason takes its place. To do it again changes nothing.
 * The next edition puts the report back.
 */
export async function withdrawReport(
  viewer: Viewer,
  articleId: string,
  { reason }: ReportWithdrawal,
  ifMatch: number | null,
  now = new Date(),
): Promise<PublishedState> {
  permit(can(viewer, "report.publish"), ONLY_EDITORS);
  return write(async (tx) => {
    await tx.$queryRaw`SELECT slug FROM "PublishedReport" WHERE "articleId" = ${articleId}::uuid FOR UPDATE`;
    const before = await publishedState(viewer, articleId, tx);
    if (!before) throw new NotFoundError("published report");
    if (before.withdrawnAt !== null && before.withdrawalReason === reason) return before;
    expectVersion(before, ifMatch, "Another editor published or withdrew this report in the meantime.");
    await tx.publishedReport.update({
      where: { articleId },
      data: { withdrawnAt: now, withdrawalReason: reason, version: { increment: 1 } },
    });
    const { slug, edition } = before;
    recordEvent(tx, {
      type: "report.withdrawn",
      actorId: viewer.id,
      object: { type: "report", id: articleId },
      ...{ articleId, reason, before: { slug, edition, withdrawnAt: before.withdrawnAt } },
      after: { slug, edition, withdrawnAt: now.toISOString() },
    });
    return { ...before, withdrawnAt: now.toISOString(), withdrawalReason: reason, version: before.version + 1 };
  });
}
