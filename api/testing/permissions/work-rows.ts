import { v7 as newId } from "uuid";
import { CommentInput } from "#domain/comment.ts";
import type { Viewer } from "#domain/permissions.ts";
import { saveComment } from "#server/comments/comments.ts";
import { db } from "#server/db/client.ts";
import { anything, articleOf, claim, claimOf, maker, type PermissionRow, type Request } from "./row.ts";

const newAssignment: Request = async (owner) => ({
  params: { assignmentId: newId() },
  body: { articleId: (await articleOf(owner)).id, assigneeId: owner.id },
});

const newAssignments: Request = async (owner) => ({
  body: { assignments: [{ id: newId(), articleId: (await articleOf(owner)).id, assigneeId: owner.id }] },
});

/** An assignment of the owner, written into the database, because the table also needs one of a reader. */
async function assignmentOf({ id: ownerId, ...owner }: Viewer) {
  const { id: articleId } = await articleOf({ id: ownerId, ...owner });
  return db.assignment.create({ data: { id: newId(), articleId, assigneeId: ownerId, assignedById: ownerId } });
}

const changeOfAssignment =
  (change: object): Request =>
  async (owner) => {
    const { id, articleId, assigneeId } = await assignmentOf(owner);
    return { params: { assignmentId: id }, body: { articleId, assigneeId, ...change }, ifMatch: 1 };
  };

const assignment: Request = async (owner) => ({ params: { assignmentId: (await assignmentOf(owner)).id }, ifMatch: 1 });

const newComment: Request = async (owner) => ({
  params: { commentId: newId() },
  body: { claimId: (await claimOf(owner)).id, text: "Where does this figure come from?" },
});

async function commentOf(owner: Viewer) {
  const input = CommentInput.parse({ claimId: (await claimOf(owner)).id, text: "Where from?" });
  return (await saveComment(maker(owner), newId(), input, null)).value;
}

const comment =
  (more: object = {}): Request =>
  async (owner) => ({ params: { commentId: (await commentOf(owner)).id }, ifMatch: 1, ...more });

const changeOfComment: Request = async (owner) => {
  const { id, claimId } = await commentOf(owner);
  return { params: { commentId: id }, body: { claimId, text: "From where?" }, ifMatch: 1 };
};

/** Everyone has only their own notifications. */
const notification: Request = async (_, { id: personId }) => {
  const { id } = await db.notification.create({ data: { id: newId(), personId, type: "became-stale" } });
  return { params: { notificationId: id }, body: { read: true } };
};
const allNotifications: Request = async (owner, asking) => ({
  body: { readUpTo: (await notification(owner, asking)).params?.notificationId },
});

const opened: Request = async (owner) => ({ body: { kind: "article", id: (await articleOf(owner)).id } });

export const WORK_ROWS: PermissionRow[] = [
  ["GET /my-work", "article.read", anything()],
  ["GET /my-work/counts", "article.read", anything()],
  ["GET /work", "work.read", anything()],
  ["GET /work/tasks", "work.read", anything()],
  ["GET /colleagues", "article.read", anything()],
  ["GET /assignments", "article.read", anything()],
  ["PUT /assignments", "assignment.make", newAssignments],
  ["PUT /assignments/:assignmentId", "assignment.make", newAssignment, { done: 201 }],
  ["PUT /assignments/:assignmentId", "assignment.change", changeOfAssignment({ dueOn: "2026-12-01" })],
  ["PUT /assignments/:assignmentId", "assignment.finish", changeOfAssignment({ done: true })],
  ["DELETE /assignments/:assignmentId", "assignment.change", assignment],
  ["GET /claims/:claimId/comments", "article.read", claim()],
  ["PUT /comments/:commentId", "comment.write", newComment, { done: 201 }],
  ["PUT /comments/:commentId", "comment.change", changeOfComment],
  ["DELETE /comments/:commentId", "comment.withdraw", comment()],
  ["PUT /comments/:commentId/resolution", "comment.resolve", comment({ body: { resolved: true } })],
  ["GET /notifications", "article.read", anything()],
  ["PUT /notifications", "article.read", allNotifications],
  ["PUT /notifications/opened", "article.read", opened],
  ["PUT /notifications/:notificationId", "article.read", notification],
];
