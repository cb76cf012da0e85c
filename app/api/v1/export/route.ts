import { download } from "#api/download.ts";
import { endpoint } from "#api/endpoint.ts";
import { exportFile } from "#server/exports/process/make-export.ts";

export const GET = endpoint("GET /export", async (viewer, { query }) => {
  const { bytes, auditHead, ...file } = await exportFile({ kind: "all", viewer, query });
  return download(bytes, { ...file, headers: { "galley-audit-head": auditHead } });
});
