import { endpoint } from "#api/endpoint.ts";
import { clashesOfArticle } from "#server/clashes/list.ts";

export const GET = endpoint("GET /articles/:articleId/clashes", (viewer, { params, query }) =>
  clashesOfArticle(viewer, params.articleId, query),
);
