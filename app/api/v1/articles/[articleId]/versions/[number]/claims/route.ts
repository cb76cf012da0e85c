import { endpoint } from "#api/endpoint.ts";
import { claimsOnVersion } from "#server/versions/comparison.ts";

export const GET = endpoint("GET /articles/:articleId/versions/:number/claims", (viewer, { params, query }) =>
  claimsOnVersion(viewer, params.articleId, params.number, query.after),
);
