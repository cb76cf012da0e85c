import { endpoint } from "#api/endpoint.ts";
import { quotationsInArticle } from "#server/quotations/quotations-in-article.ts";

export const GET = endpoint("GET /articles/:articleId/quotations", (viewer, { params, query }) =>
  quotationsInArticle(viewer, params.articleId, query),
);
