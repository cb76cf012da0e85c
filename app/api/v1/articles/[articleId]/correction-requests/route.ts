import { endpoint } from "#api/endpoint.ts";
import { requestsInArticle } from "#server/corrections/list.ts";

export const GET = endpoint("GET /articles/:articleId/correction-requests", (viewer, { params, query }) =>
  requestsInArticle(viewer, params.articleId, query),
);
