import { endpoint } from "#api/endpoint.ts";
import { resolveThread } from "#server/comments/comments.ts";

export const PUT = endpoint("PUT /comments/:commentId/resolution", (viewer, { params, input }) =>
  resolveThread(viewer, params.commentId, input.resolved),
);
