import { endpoint } from "#api/endpoint.ts";
import { changeArticle, readArticle } from "#server/articles/articles.ts";

export const GET = endpoint("GET /articles/:articleId", (viewer, { params }) => readArticle(viewer, params.articleId));
export const PUT = endpoint("PUT /articles/:articleId", (viewer, { params, input, ifMatch }) =>
  changeArticle(viewer, params.articleId, input, ifMatch),
);
