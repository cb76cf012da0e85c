import "server-only";
import { type ClaimWording, isStale } from "#domain/rests-on.ts";
import { type AnchorRow, RESTS_ON, wordingOf } from "#server/claims/rows.ts";
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

type WordedClaim = Omit<ClaimWording, "anchor"> & {
  id: string;
  articleId: string;
  anchors: AnchorRow[];
  withdrawnAt: Date | null;
};

/** Notify reviewers whose verdicts rest on what these claims no longer say, once for each verdict version. */
export async function notifyOfStaleVerdicts(tx: Transaction, claims: WordedClaim[]): Promise<void> {
  const live = new Map(claims.filter(({ withdrawnAt }) => withdrawnAt === null).map((claim) => [claim.id, claim]));
  const verdicts = await tx.verdict.findMany({
    where: { claimId: { in: [...live.keys()] }, state: "submitted" },
    select: { id: true, claimId: true, version: true, reviewerId: true, ...RESTS_ON },
  });
  const notifications = verdicts.flatMap((verdict): NewNotification[] => {
    const claim = live.get(verdict.claimId);
    if (!claim || !isStale(verdict, wordingOf(claim))) return [];
    const { id: claimId, articleId } = claim;
    const onceKey = `stale ${verdict.id} ${verdict.version}`;
    return [{ type: "became-stale", actorId: null, articleId, claimId, personId: verdict.reviewerId, onceKey }];
  });
  await notify(tx, notifications);
}

/** The same for stored claims with these ids. */
export async function notifyOfStaleVerdictsOn(tx: Transaction, claimIds: string[]): Promise<void> {
  const include = { anchors: { orderBy: { versionNumber: "desc" }, take: 1 } } as const;
  await notifyOfStaleVerdicts(tx, await tx.claim.findMany({ where: { id: { in: claimIds } }, include }));
}
