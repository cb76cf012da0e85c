import { endpoint, saveResult } from "#api/endpoint.ts";
import { saveComment, withdrawComment } from "#server/comments/comments.ts";

export const PUT = endpoint("PUT /comments/:commentId", async (viewer, { params, input, ifMatch }) =>
  saveResult(await saveComment(viewer, params.commentId, input, ifMatch)),
);
export const DELETE = endpoint("DELETE /comments/:commentId", (viewer, { params, ifMatch }) =>
  withdrawComment(viewer, params.commentId, ifMatch),
);
