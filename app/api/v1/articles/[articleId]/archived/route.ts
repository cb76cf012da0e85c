import { endpoint } from "#api/endpoint.ts";
import { archiveArticle } from "#server/articles/archive.ts";

export const PUT = endpoint("PUT /articles/:articleId/archived", (viewer, { params, input, ifMatch }) =>
  archiveArticle(viewer, params.articleId, input, ifMatch),
);
