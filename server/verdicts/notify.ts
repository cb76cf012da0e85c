import "server-only";
import { haveSameWords } from "#domain/anchoring/same-words.ts";
import { currentAnchor } from "#server/claims/rows.ts";
import type { Transaction } from "#server/db/client.ts";
import { type NewNotification, notify } from "#server/notifications/notify.ts";

/** Notify the reviewers whose verdicts a ruling departs from. A change that leaves the rating notifies nobody. */
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
  const notification = { articleId: claim.articleId, claimId: claim.id, actorId, type: "ruled-otherwise" } as const;
  const notifications = verdicts.map(({ reviewerId }) => ({ ...notification, personId: reviewerId }));
  await notify(tx, notifications);
}

/** Notify reviewers whose verdicts rest on words that these claims no longer have, once for each verdict version. */
export async function notifyOfStaleVerdicts(tx: Transaction, claimIds: string[]): Promise<void> {
  if (claimIds.length === 0) return;
  const claims = await tx.claim.findMany({
    where: { id: { in: claimIds }, withdrawnAt: null },
    select: {
      id: true,
      articleId: true,
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
    const notification = {
      type: "became-stale",
      actorId: null,
      articleId: claim.articleId,
      claimId: claim.id,
    } as const;
    return stale.map(({ id, version, reviewerId }) => ({
      ...notification,
      personId: reviewerId,
      onceKey: `stale ${id} ${version}`,
    }));
  });
  await notify(tx, notifications);
}
