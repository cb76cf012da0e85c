import { v7 as newId } from "uuid";
import { CommentInput } from "#domain/comment.ts";
import type { Viewer } from "#domain/permissions.ts";
import { saveComment } from "#server/comments/comments.ts";
import { db } from "#server/db/client.ts";
import { articleOfLines, markClaim } from "#server/testing/claims.ts";
import { saveAssignment } from "#server/work/assignments.ts";
import type { Sample } from "./requests.ts";

/** Samples of the routes about assignments, comments and notifications. */
export async function workSamples(viewer: Viewer): Promise<Sample[]> {
  const article = await articleOfLines(viewer, ["The bridge opened in 1932."]);
  const claim = await markClaim(viewer, article, "1932");
  const given = { articleId: article.id, claimId: claim.id, assigneeId: viewer.id, dueOn: "2099-12-01", note: "Soon." };
  const taken = { articleId: article.id, assigneeId: viewer.id };
  const { value: changed } = await saveAssignment(viewer, newId(), taken, null);
  const { id: told } = await db.notification.create({
    data: { id: newId(), personId: viewer.id, type: "became-stale" },
  });
  const words = { claimId: claim.id, kind: "question", text: "Where from?", mentions: [viewer.id] };
  const first = CommentInput.parse({ claimId: claim.id, text: "From where?" });
  const { value: thread } = await saveComment(viewer, newId(), first, null);
  const onChanged = { params: { assignmentId: changed.id } };
  return [
    {
      route: "GET /assignments",
      makeRequest: () => ({ query: { article: article.id, assignee: viewer.id, after: "WyJhIiwiYiJd" } }),
      status: 200,
    },
    {
      route: "PUT /assignments",
      makeRequest: () => ({ body: { assignments: [{ ...given, id: newId() }] } }),
      status: 200,
    },
    {
      route: "PUT /assignments/:assignmentId",
      makeRequest: () => ({ ...onChanged, body: { ...given, claimId: null, done: true }, ifMatch: 1 }),
      status: 200,
    },
    {
      route: "PUT /assignments/:assignmentId",
      makeRequest: () => ({
        params: { assignmentId: newId() },
        body: { ...given, replaces: { id: newId(), version: 1 } },
      }),
      status: 404,
    },
    {
      route: "GET /work/tasks",
      makeRequest: () => ({
        query: { show: "overdue", assignee: viewer.id, article: article.id, after: "WyJhIiwiYiJd" },
      }),
      status: 200,
    },
    {
      route: "GET /claims/:claimId/comments",
      makeRequest: () => ({ params: { claimId: claim.id }, query: { names: "hidden", after: "WyJhIiwiYiJd" } }),
      status: 200,
    },
    {
      route: "PUT /comments/:commentId",
      makeRequest: () => ({ params: { commentId: newId() }, body: { ...words, parentId: thread.id } }),
      status: 201,
    },
    {
      route: "PUT /comments/:commentId/resolution",
      makeRequest: () => ({ params: { commentId: thread.id }, body: { resolved: true } }),
      status: 200,
    },
    {
      route: "GET /notifications",
      makeRequest: () => ({ query: { unread: "1", partOf: told, after: told } }),
      status: 200,
    },
    { route: "PUT /notifications", makeRequest: () => ({ body: { readUpTo: told } }), status: 200 },
    { route: "PUT /notifications/opened", makeRequest: () => ({ body: { kind: "claim", id: claim.id } }), status: 200 },
    {
      route: "PUT /notifications/:notificationId",
      makeRequest: () => ({ params: { notificationId: told }, body: { read: true } }),
      status: 200,
    },
    { route: "GET /events", makeRequest: () => ({ query: { only: "notifications" } }), status: 200 },
  ];
}
