import { endpoint } from "#api/endpoint.ts";
import { commentsOnClaim } from "#server/comments/comments.ts";

export const GET = endpoint("GET /claims/:claimId/comments", (viewer, { params }) =>
  commentsOnClaim(viewer, params.claimId),
);
