import { endpoint } from "#api/endpoint.ts";
import { commentsOnClaim } from "#server/comments/list.ts";

export const GET = endpoint("GET /claims/:claimId/comments", (viewer, { params, query }) =>
  commentsOnClaim(viewer, params.claimId, query),
);
