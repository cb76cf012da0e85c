import { endpoint, saveResult } from "#api/endpoint.ts";
import { readIncomingVersion } from "#api/incoming-version.ts";
import { versionsOfArticle } from "#server/versions/list.ts";
import { importVersion } from "#server/versions/versions.ts";

export const GET = endpoint("GET /articles/:articleId/versions", (viewer, { params, query }) =>
  versionsOfArticle(viewer, params.articleId, query),
);
export const POST = endpoint("POST /articles/:articleId/versions", async (viewer, { params: { articleId }, input }) => {
  const value = await importVersion(viewer, articleId, await readIncomingVersion(viewer, articleId, input));
  return saveResult({ value, created: true });
});
