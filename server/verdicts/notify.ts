import "server-only";
import { type ClaimWording, isStale } from "#domain/rests-on.ts";
import { type AnchorRow, RESTS_ON, wordingOf } from "#server/claims/rows.ts";
import { MAX_CLAIMS_AT_ONCE } from "#server/claims/standing.ts";
import type { Transaction } from "#server/db/client.ts";
import { type NewNotification, notify } from "#server/notifications/notify.ts";
import { mapInSlices, slicesOf } from "#server/slices.ts";

type RuledClaim = {
  claim: { id: string; articleId: string };
  before: { rating: string } | null;
  after: { rating: string };
};

/** Notify the reviewers whose verdicts a ruling departs from. A change that leaves the rating notifies nobody. */
export async function notifyOfRulings(tx: Transaction, actorId: string, ruled: RuledClaim[]): Promise<void> {
  const changed = ruled.filter(({ before, after }) => before?.rating !== after.rating);
  const ratings = new Map(changed.map(({ claim, after }) => [claim.id, { claim, rating: after.rating }]));
  const verdicts = await tx.verdict.findMany({
    where: { claimId: { in: [...ratings.keys()] }, state: "submitted" },
    select: { claimId: true, reviewerId: true, ratingKey: true },
  });
  const notifications = verdicts.flatMap(({ claimId, reviewerId, ratingKey }): NewNotification[] => {
    const given = ratings.get(claimId);
    if (!given || given.rating === ratingKey) return [];
    return [{ type: "ruled-otherwise", actorId, articleId: given.claim.articleId, claimId, personId: reviewerId }];
  });
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
  const notifications = await mapInSlices(verdicts, (verdict): NewNotification[] => {
    const claim = live.get(verdict.claimId);
    if (!claim || !isStale(verdict, wordingOf(claim))) return [];
    const { id: claimId, articleId } = claim;
    const onceKey = `stale ${verdict.id} ${verdict.version}`;
    return [{ type: "became-stale", actorId: null, articleId, claimId, personId: verdict.reviewerId, onceKey }];
  });
  await notify(tx, notifications.flat());
}

/** The same for stored claims with these ids, in slices. */
export async function notifyOfStaleVerdictsOn(tx: Transaction, claimIds: string[]): Promise<void> {
  const include = { anchors: { orderBy: { versionNumber: "desc" }, take: 1 } } as const;
  for (const ids of slicesOf(claimIds, MAX_CLAIMS_AT_ONCE)) {
    const where = { id: { in: ids } };
    await notifyOfStaleVerdicts(tx, await tx.claim.findMany({ where, include }));
  }
}
