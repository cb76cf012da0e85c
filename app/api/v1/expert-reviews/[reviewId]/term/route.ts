import { endpoint } from "#api/endpoint.ts";
import { extendExpertReview } from "#server/expert-reviews/requests.ts";

export const PUT = endpoint("PUT /expert-reviews/:reviewId/term", (viewer, { params, input, ifMatch }) =>
  extendExpertReview(viewer, params.reviewId, input, ifMatch),
);
