import { endpoint } from "#api/endpoint.ts";
import { readVersion } from "#server/articles/articles.ts";

export const GET = endpoint("GET /articles/:articleId/versions/:number", (viewer, { params }) =>
  readVersion(viewer, params.articleId, params.number),
);
