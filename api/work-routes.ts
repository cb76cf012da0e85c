import * as z from "zod";
import { AssignmentFilter, AssignmentInput, AssignmentsInput } from "#domain/assignment.ts";
import { CommentInput, CommentsQuery, ResolutionInput } from "#domain/comment.ts";
import { Id } from "#domain/fields.ts";
import { NotificationFilter, NotificationRead, Opened, ReadUpTo } from "#domain/notification.ts";
import { TaskFilter } from "#domain/work.ts";

const assignment = z.object({ assignmentId: Id });
const comment = z.object({ commentId: Id });

/** The routes about assignments, comments and notifications; part of the table in routes.ts. */
export const WORK_ROUTES = {
  "GET /my-work": {
    summary: "My open work, most urgent first, at most 500 of each kind, and rulings that depart from my verdicts",
  },
  "GET /my-work/counts": { summary: "How many items wait in My work and, for editors, in the queue for rulings" },
  "GET /work": { summary: "How much work each person has, for editors, most late first, at most 500 people" },
  "GET /work/tasks": {
    summary: "Open assignments by due day, or questions without an answer, for editors, by keyset pages",
    query: TaskFilter,
  },
  "GET /colleagues": {
    summary: "People to whom work can be assigned and who can be mentioned, by name, at most 1,000",
  },
  "GET /assignments": {
    summary: "Assignments of an article or a person, oldest first, by keyset pages",
    query: AssignmentFilter,
  },
  "PUT /assignments": { summary: "Assign many articles or claims at once, all or none", input: AssignmentsInput },
  "PUT /assignments/:assignmentId": {
    summary: "Assign an article or a claim, change that, or say that it is done",
    params: assignment,
    input: AssignmentInput,
    ifMatch: true,
    creates: true,
  },
  "DELETE /assignments/:assignmentId": { summary: "Withdraw an assignment", params: assignment, ifMatch: true },
  "GET /claims/:claimId/comments": {
    summary: "Comments on a claim that the viewer may see, latest first, by keyset pages",
    params: z.object({ claimId: Id }),
    query: CommentsQuery,
  },
  "PUT /comments/:commentId": {
    summary: "Write a comment, or change one's own",
    params: comment,
    input: CommentInput,
    ifMatch: true,
    creates: true,
  },
  "DELETE /comments/:commentId": { summary: "Withdraw a comment", params: comment, ifMatch: true },
  "PUT /comments/:commentId/resolution": {
    summary: "Resolve the thread that a comment started, or reopen it",
    params: comment,
    input: ResolutionInput,
  },
  "GET /notifications": { summary: "My notifications, latest first", query: NotificationFilter },
  "PUT /notifications": { summary: "Mark everything up to one notification as read", input: ReadUpTo },
  "PUT /notifications/opened": {
    summary: "Mark the notifications of an article, a claim or its discussion as read, because I opened it",
    input: Opened,
  },
  "PUT /notifications/:notificationId": {
    summary: "Mark a notification as read or unread",
    params: z.object({ notificationId: Id }),
    input: NotificationRead,
  },
} as const;
