import { endpoint } from "#api/endpoint.ts";
import { expertReviewsOn } from "#server/expert-reviews/requests.ts";

export const GET = endpoint("GET /claims/:claimId/expert-reviews", (viewer, { params, query }) =>
  expertReviewsOn(viewer, params.claimId, query),
);
