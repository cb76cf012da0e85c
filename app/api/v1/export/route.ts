import { download } from "#api/download.ts";
import { endpoint } from "#api/endpoint.ts";
import { exportAll } from "#server/reports/export-all.ts";

export const GET = endpoint("GET /export", async (viewer, { query }) => {
  const { bytes, auditHead, ...file } = await exportAll(viewer, query);
  return download(bytes, { ...file, headers: { "galley-audit-head": auditHead } });
});
