import { endpoint } from "#api/endpoint.ts";
import { previewVersion } from "#api/incoming-version.ts";

export const POST = endpoint("POST /articles/:articleId/versions/preview", (viewer, { params, input }) =>
  previewVersion(viewer, params.articleId, input),
);
