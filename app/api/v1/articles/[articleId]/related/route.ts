import { endpoint } from "#api/endpoint.ts";
import { relatedToArticle } from "#server/affairs/related.ts";

export const GET = endpoint("GET /articles/:articleId/related", (viewer, { params }) =>
  relatedToArticle(viewer, params.articleId),
);
