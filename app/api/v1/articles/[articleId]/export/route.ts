import { download } from "#api/download.ts";
import { endpoint } from "#api/endpoint.ts";
import { exportFile } from "#server/exports/process/make-export.ts";

export const GET = endpoint("GET /articles/:articleId/export", async (viewer, { params, query }) => {
  const { bytes, name, mediaType, auditHead } = await exportFile({
    kind: "article",
    viewer,
    articleId: params.articleId,
    query,
  });
  const headers = { "galley-audit-head": auditHead }; // the columns of CSV cannot hold it
  return download(bytes, { name, mediaType, headers });
});
