import { download } from "#api/download.ts";
import { endpoint } from "#api/endpoint.ts";
import { exportSources } from "#server/sources/wacz/export-wacz.ts";

export const GET = endpoint("GET /articles/:articleId/wacz", async (viewer, { params }) => {
  const { bytes, ...file } = await exportSources(viewer, params.articleId);
  return download(bytes, file);
});
