import "server-only";
import { EMPTY_CLAIM_FIELDS } from "#domain/claim.ts";
import type { Viewer } from "#domain/permissions.ts";
import type { Transaction } from "#server/db/client.ts";
import type { NewEvent } from "#server/log/event-rows.ts";
import { recordEvent, recordEventBatch } from "#server/log/events.ts";
import { loggedWords } from "#server/log/logged-words.ts";
import type { PlannedAnnotations, PlannedClaim, PlannedComment } from "./annotations.ts";
import { insertRows } from "./insert-rows.ts";

/** Store claims and comments from annotations of another program, in the name of the person who imports them. */
export async function storeAnnotations(
  tx: Transaction,
  viewer: Viewer,
  { claims, comments }: PlannedAnnotations,
  origin: string,
): Promise<void> {
  const now = new Date();
  await insertRows(
    tx,
    "Claim",
    claims.map((claim) => claimRow(viewer, claim, now)),
  );
  await insertRows(tx, "Anchor", claims.map(anchorRow));
  await insertRows(
    tx,
    "Comment",
    comments.map((comment) => commentRow(viewer, comment, now)),
  );
  const events = [
    ...claims.map((claim) => claimEvent(viewer, claim, origin)),
    ...comments.map((comment) => commentEvent(viewer, comment, now)),
  ];
  await recordAll(tx, events);
}

/** Record the events. Browsers are notified of one for each article. */
async function recordAll(tx: Transaction, events: NewEvent[]): Promise<void> {
  const last = new Map(events.map((event) => [event.articleId, event]));
  const [told, others] = [new Set(last.values()), events.filter((event) => last.get(event.articleId) !== event)];
  if (others.length > 0) await recordEventBatch(tx, others);
  for (const event of told) recordEvent(tx, event);
}

function claimRow(viewer: Viewer, { id, articleId, statement, tags }: PlannedClaim, now: Date) {
  return {
    ...{ id, articleId, ...EMPTY_CLAIM_FIELDS, statement, tags, createdById: viewer.id },
    ...{
      createdAt: now,
      updatedAt: now,
      withdrawnAt: null,
      endedInVersion: null,
      version: 1,
      publishedElsewhere: null,
      clusterId: null,
    },
    ...{ standing: "open" as const, submittedCount: 0, independent: 0, ratingKey: null, standingSince: now },
  };
}

function anchorRow({ id, articleId, selectors, versionNumber }: PlannedClaim) {
  const [{ start, end }, { exact, prefix, suffix }] = selectors;
  return {
    ...{ claimId: id, articleId, versionNumber, state: "exact" as const, start, end, exact, prefix, suffix },
    ...{ byHand: true, ownExact: null, ownVersion: null, struckOut: false, shifted: false },
  };
}

/** What an annotation says may tell how somebody judges the claim, so that people who are blind do not see it. */
function commentRow(viewer: Viewer, { id, claimId, text }: PlannedComment, now: Date) {
  return {
    ...{
      id,
      claimId,
      parentId: null,
      expertReviewId: null,
      authorId: viewer.id,
      kind: "comment" as const,
      text,
      mentions: [],
      knew: true,
    },
    ...{ resolvedAt: null, resolvedById: null, withdrawnAt: null, createdAt: now, updatedAt: now, version: 1 },
  };
}

function claimEvent(viewer: Viewer, claim: PlannedClaim, origin: string): NewEvent {
  const { id, articleId, statement, tags, selectors, versionNumber, key } = claim;
  const [{ start, end }, { exact }] = selectors;
  const anchor = { state: "exact", start, end, exact: loggedWords(exact), versionNumber };
  const fields = { ...EMPTY_CLAIM_FIELDS, statement, tags, withdrawnAt: null, endedInVersion: null, version: 1 };
  return {
    type: "claim.imported",
    actorId: viewer.id,
    object: { type: "claim", id },
    articleId,
    claimId: id,
    after: { ...fields, anchor },
    reason: `${origin}: ${key}`,
  };
}

function commentEvent(viewer: Viewer, comment: PlannedComment, now: Date): NewEvent {
  const { articleId, claimId, id } = comment;
  const object = { type: "comment", id };
  return {
    ...{ type: "comment.added", actorId: viewer.id, object, articleId, claimId },
    after: commentRow(viewer, comment, now),
  };
}
