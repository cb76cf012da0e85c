import { endpoint } from "#api/endpoint.ts";
import { requestsInArticle } from "#server/corrections/requests.ts";

export const GET = endpoint("GET /articles/:articleId/correction-requests", (viewer, { params }) =>
  requestsInArticle(viewer, params.articleId),
);
