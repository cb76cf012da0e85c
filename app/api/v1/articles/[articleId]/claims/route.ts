import { endpoint } from "#api/endpoint.ts";
import { claimsInArticle } from "#server/claims/claims.ts";

export const GET = endpoint("GET /articles/:articleId/claims", (viewer, { params, query }) =>
  claimsInArticle(viewer, params.articleId, { after: query.after, withdrawn: query.withdrawn === "1" }),
);
