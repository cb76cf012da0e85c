import { endpoint } from "#api/endpoint.ts";
import { suggestedSentences } from "#server/check-worthiness/suggestions.ts";

export const GET = endpoint("GET /articles/:articleId/suggested-sentences", (viewer, { params }) =>
  suggestedSentences(viewer, params.articleId),
);
