import "server-only";
import type { Transaction } from "#server/db/client.ts";
import { recordEvent } from "#server/log/events.ts";
import { notify } from "#server/notifications/notify.ts";
import { COMMENT_PARTS, loggedComment } from "./rows.ts";

type ExpertComment = {
  id: string;
  text: string;
  review: { id: string; claimId: string; askedById: string };
  articleId: string;
};

/**
 * Store what an expert from outside answered as a comment that begins a thread, and notify the editor who asked, who is
 * its author in the database. It tells how somebody judges the claim, so people who are blind on it do not see it, not
 * even that editor.
 */
export async function addExpertComment(tx: Transaction, { id, text, review, articleId }: ExpertComment): Promise<void> {
  const { claimId, askedById } = review;
  const row = await tx.comment.create({
    data: { id, claimId, text, knew: true, authorId: askedById, expertReviewId: review.id },
    include: COMMENT_PARTS,
  });
  const object = { type: "comment", id };
  recordEvent(tx, { type: "comment.added", actorId: null, object, articleId, claimId, after: loggedComment(row) });
  const about = { articleId, claimId, commentId: id };
  await notify(tx, [{ type: "expert-answered", personId: askedById, actorId: null, ...about }]);
}
