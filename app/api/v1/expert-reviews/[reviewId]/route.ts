import { endpoint, saveResult } from "#api/endpoint.ts";
import { askExpert, revokeExpertReview } from "#server/expert-reviews/requests.ts";

export const PUT = endpoint("PUT /expert-reviews/:reviewId", async (viewer, { params, input }) =>
  saveResult(await askExpert(viewer, params.reviewId, input)),
);

export const DELETE = endpoint("DELETE /expert-reviews/:reviewId", (viewer, { params, ifMatch }) =>
  revokeExpertReview(viewer, params.reviewId, ifMatch),
);
