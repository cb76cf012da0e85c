import "server-only";
import { type ClaimWording, isStale, isUnsettled } from "#domain/rests-on.ts";
import { type AnchorRow, RESTS_ON, wordingOf } from "#server/claims/rows.ts";
import { MAX_CLAIMS_AT_ONCE } from "#server/claims/standing.ts";
import type { Transaction } from "#server/db/client.ts";
import { oneOf } from "#server/db/one-of.ts";
import { type NewNotification, notify } from "#server/notifications/notify.ts";
import { groupedByPerson } from "#server/notifications/of-version.ts";
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
    where: { claimId: oneOf([...ratings.keys()]), state: "submitted" },
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

/**
 * Notify reviewers whose verdicts rest on what these claims no longer say, once for each verdict version, and once where
 * the words are gone.
 */
export const notifyOfStaleVerdicts = async (tx: Transaction, claims: WordedClaim[]): Promise<void> =>
  notify(tx, await staleVerdictsOn(tx, claims));

async function staleVerdictsOn(tx: Transaction, claims: WordedClaim[]): Promise<NewNotification[]> {
  const live = new Map(claims.filter(({ withdrawnAt }) => withdrawnAt === null).map((claim) => [claim.id, claim]));
  const verdicts = await tx.verdict.findMany({
    where: { claimId: { in: [...live.keys()] }, state: "submitted" },
    select: { id: true, claimId: true, version: true, reviewerId: true, ...RESTS_ON },
  });
  const notifications = await mapInSlices(verdicts, (verdict): NewNotification[] => {
    const claim = live.get(verdict.claimId);
    const wording = claim && wordingOf(claim);
    if (!wording || !isStale(verdict, wording)) return [];
    const { id: claimId, articleId } = claim;
    const isLost = isUnsettled(wording);
    const onceKey = `${isLost ? "lost" : "stale"} ${verdict.id} ${verdict.version}`;
    const type = isLost ? "claim-lost" : "became-stale";
    return [{ type, actorId: null, articleId, claimId, personId: verdict.reviewerId, onceKey }];
  });
  return notifications.flat();
}

/** Notify reviewers of stored claims with these ids whose words this version of the article changed. */
export async function notifyOfNewVersion(
  tx: Transaction,
  version: { articleId: string; number: number },
  claimIds: string[],
): Promise<void> {
  const include = { anchors: { orderBy: { versionNumber: "desc" }, take: 1 } } as const;
  const notifications: NewNotification[] = [];
  for (const ids of slicesOf(claimIds, MAX_CLAIMS_AT_ONCE)) {
    const claims = await tx.claim.findMany({ where: { id: { in: ids } }, include });
    notifications.push(...(await staleVerdictsOn(tx, claims)));
  }
  await notify(tx, await groupedByPerson(tx, version, notifications));
}

/** Notify the others who gave a verdict that the verdicts on a claim differ now, each person once for a claim. */
export async function notifyOfDispute(
  tx: Transaction,
  actorId: string,
  claim: { id: string; articleId: string },
  reviewerIds: string[],
): Promise<void> {
  const about = { type: "disputed", articleId: claim.articleId, claimId: claim.id } as const;
  // It names nobody, because names may be hidden from editors, and the person who caused it is not the only reason.
  const others = reviewerIds.filter((id) => id !== actorId);
  await notify(
    tx,
    others.map((personId) => ({ ...about, actorId: null, personId, onceKey: `disputed ${claim.id} ${personId}` })),
  );
}
