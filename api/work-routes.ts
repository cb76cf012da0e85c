import * as z from "zod";
import { AssignmentFilter, AssignmentInput, AssignmentsInput } from "#domain/assignment.ts";
import { CommentInput, ResolutionInput } from "#domain/comment.ts";
import { Id } from "#domain/fields.ts";
import { NotificationFilter, NotificationRead, ReadUpTo } from "#domain/notification.ts";

const assignment = z.object({ assignmentId: Id });
const comment = z.object({ commentId: Id });

/** The routes about who does what, what is said about claims, and what people are told of; part of the table in routes.ts. */
export const WORK_ROUTES = {
  "GET /my-work": { summary: "What I owe, first things first, and rulings that depart from my verdicts" },
  "GET /colleagues": { summary: "People who can be given work and be mentioned" },
  "GET /assignments": { summary: "Who has what", query: AssignmentFilter },
  "PUT /assignments": { summary: "Assign many articles or claims at once, all or none", input: AssignmentsInput },
  "PUT /assignments/:assignmentId": {
    summary: "Assign an article or a claim, change that, or say that it is done",
    params: assignment,
    input: AssignmentInput,
    ifMatch: true,
    creates: true,
  },
  "DELETE /assignments/:assignmentId": { summary: "Take an assignment back", params: assignment, ifMatch: true },
  "GET /claims/:claimId/comments": {
    summary: "What was said about a claim, as far as the viewer may see it",
    params: z.object({ claimId: Id }),
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
    summary: "Settle the thread that a comment began, or open it again",
    params: comment,
    input: ResolutionInput,
  },
  "GET /notifications": { summary: "What I am told of, the latest first", query: NotificationFilter },
  "PUT /notifications": { summary: "Note that I read everything up to one", input: ReadUpTo },
  "PUT /notifications/:notificationId": {
    summary: "Note that I read one, or want it unread",
    params: z.object({ notificationId: Id }),
    input: NotificationRead,
  },
} as const;
