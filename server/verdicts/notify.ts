import "server-only";
import { haveSameWords } from "#domain/anchoring/same-words.ts";
import { currentAnchor } from "#server/claims/rows.ts";
import type { Transaction } from "#server/db/client.ts";
import { type NewNotification, notify } from "#server/notifications/notify.ts";

/** Notify the reviewers whose verdicts a ruling departs from. A changed ruling with the same rating notifies nobody again. */
export async function notifyOfRuling(
  tx: Transaction,
  actorId: string,
  claim: { id: string; articleId: string },
  { before, after }: { before: { rating: string } | null; after: { rating: string } },
): Promise<void> {
  if (before?.rating === after.rating) return;
  const verdicts = await tx.verdict.findMany({
    where: { claimId: claim.id, state: "submitted", ratingKey: { not: after.rating } },
    select: { reviewerId: true },
  });
  const about = { articleId: claim.articleId, claimId: claim.id, actorId, type: "ruled-otherwise" as const };
  await notify(
    tx,
    verdicts.map(({ reviewerId }) => ({ ...about, personId: reviewerId })),
  );
}

/** Notify the reviewers whose verdicts rest on other words than these claims have now, once for each version of a verdict. */
export async function notifyOfStaleVerdicts(tx: Transaction, claimIds: string[]): Promise<void> {
  if (claimIds.length === 0) return;
  const claims = await tx.claim.findMany({
    where: { id: { in: claimIds }, withdrawnAt: null },
    select: {
      ...{ id: true, articleId: true },
      anchors: { orderBy: { versionNumber: "desc" }, take: 1 },
      verdicts: {
        where: { state: "submitted" },
        select: { id: true, version: true, reviewerId: true, restsOn: true },
      },
    },
  });
  const notifications = claims.flatMap((claim): NewNotification[] => {
    const { state, exact } = currentAnchor(claim);
    const stale = claim.verdicts.filter(({ restsOn }) => state === "lost" || !haveSameWords(restsOn, exact));
    return stale.map(({ id, version, reviewerId }) => ({
      ...{ type: "became-stale", personId: reviewerId, actorId: null, articleId: claim.articleId, claimId: claim.id },
      onceKey: `stale ${id} ${version}`,
    }));
  });
  await notify(tx, notifications);
}
