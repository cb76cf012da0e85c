import "server-only";
import type { NotificationType } from "#domain/notification.ts";
import type { Transaction } from "#server/db/client.ts";
import { notify } from "#server/notifications/notify.ts";
import type { CommentRow } from "./rows.ts";

/**
 * Notify people of a comment, each once and for the first reason that applies: the claim is sent back to them, they are
 * mentioned, they take part in the thread, or they work on a claim with a new question. Of a changed comment only the
 * people in `only`, the new mentions, are notified.
 */
export async function notifyOfComment(
  tx: Transaction,
  comment: Pick<CommentRow, "id" | "claimId" | "parentId" | "authorId" | "kind" | "mentions">,
  { articleId, sentBack = [], only }: { articleId: string; sentBack?: string[]; only?: string[] },
): Promise<void> {
  const recipients = new Map<string, NotificationType>();
  const add = (ids: string[], type: NotificationType) => {
    for (const id of ids) if (!recipients.has(id)) recipients.set(id, type);
  };
  add(sentBack, "sent-back");
  add(only ?? comment.mentions, "mentioned");
  if (!only && comment.parentId) add(await authorsInThread(tx, comment.parentId), "replied");
  if (!only && comment.kind === "question") add(await workersOn(tx, comment.claimId, articleId), "question");
  const { id: commentId, claimId, authorId: actorId } = comment;
  await notify(
    tx,
    [...recipients].map(([personId, type]) => ({ type, personId, actorId, articleId, claimId, commentId })),
  );
}

async function authorsInThread(tx: Transaction, rootId: string): Promise<string[]> {
  const rows = await tx.comment.findMany({
    where: { OR: [{ id: rootId }, { parentId: rootId }], withdrawnAt: null },
    select: { authorId: true },
  });
  return rows.map(({ authorId }) => authorId);
}

/**
 * The person who marked the claim, and those it or its article is assigned to. People who gave a verdict are left out,
 * because their notification would reveal that there is one.
 */
async function workersOn(tx: Transaction, claimId: string, articleId: string): Promise<string[]> {
  const { createdById } = await tx.claim.findUniqueOrThrow({ where: { id: claimId }, select: { createdById: true } });
  const assignments = await tx.assignment.findMany({
    where: { OR: [{ claimId }, { articleId, claimId: null }], doneAt: null, withdrawnAt: null },
    select: { assigneeId: true },
  });
  return [createdById, ...assignments.map(({ assigneeId }) => assigneeId)];
}
