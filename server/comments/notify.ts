import "server-only";
import type { NotificationType } from "#domain/notification.ts";
import type { Transaction } from "#server/db/client.ts";
import { notify } from "#server/notifications/notify.ts";

type Written = {
  id: string;
  claimId: string;
  parentId: string | null;
  authorId: string;
  kind: "comment" | "question";
  mentions: string[];
};

/**
 * Tell who is concerned by a comment, each once and of what concerns them most: whoever the claim goes back to, whoever is
 * mentioned, whoever takes part in the thread; of a new question those who work on the claim. `only` names all there is to tell of a changed one.
 */
export async function tellOfComment(
  tx: Transaction,
  comment: Written,
  { articleId, sentBack = [], only }: { articleId: string; sentBack?: string[]; only?: string[] },
): Promise<void> {
  const told = new Map<string, NotificationType>();
  const tell = (ids: string[], type: NotificationType) => {
    for (const id of ids) if (!told.has(id)) told.set(id, type);
  };
  tell(sentBack, "sent-back");
  tell(only ?? comment.mentions, "mentioned");
  if (!only && comment.parentId) tell(await inThread(tx, comment.parentId), "replied");
  if (!only && comment.kind === "question") tell(await atWorkOn(tx, comment.claimId, articleId), "question");
  const { id: commentId, claimId, authorId: actorId } = comment;
  await notify(
    tx,
    [...told].map(([personId, type]) => ({ type, personId, actorId, articleId, claimId, commentId })),
  );
}

async function inThread(tx: Transaction, rootId: string): Promise<string[]> {
  const rows = await tx.comment.findMany({
    where: { OR: [{ id: rootId }, { parentId: rootId }], withdrawnAt: null },
    select: { authorId: true },
  });
  return rows.map(({ authorId }) => authorId);
}

/** Who marked the claim, and whoever was given it or its article. Not who gave a verdict: to be told would tell that there is one. */
async function atWorkOn(tx: Transaction, claimId: string, articleId: string): Promise<string[]> {
  const { createdById } = await tx.claim.findUniqueOrThrow({ where: { id: claimId }, select: { createdById: true } });
  const given = await tx.assignment.findMany({
    where: { OR: [{ claimId }, { articleId, claimId: null }], doneAt: null, withdrawnAt: null },
    select: { assigneeId: true },
  });
  return [createdById, ...given.map(({ assigneeId }) => assigneeId)];
}
