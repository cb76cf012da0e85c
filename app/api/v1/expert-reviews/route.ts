import { endpoint } from "#api/endpoint.ts";
import { openExpertReviews } from "#server/expert-reviews/open-requests.ts";

export const GET = endpoint("GET /expert-reviews", (viewer, { query }) => openExpertReviews(viewer, query));
