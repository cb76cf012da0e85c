import { download } from "#api/download.ts";
import { endpoint } from "#api/endpoint.ts";
import { exportSource } from "#server/sources/wacz/export-wacz.ts";

export const GET = endpoint("GET /sources/:sourceId/wacz", async (viewer, { params }) => {
  const { bytes, ...file } = await exportSource(viewer, params.sourceId);
  return download(bytes, file);
});
