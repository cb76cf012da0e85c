import { endpoint } from "#api/endpoint.ts";
import { compareVersions } from "#server/versions/comparison.ts";

export const GET = endpoint("GET /articles/:articleId/comparison", (viewer, { params, query }) =>
  compareVersions(viewer, params.articleId, query),
);
