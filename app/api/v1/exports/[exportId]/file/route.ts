import { download } from "#api/download.ts";
import { endpoint } from "#api/endpoint.ts";
import { readExportFile } from "#server/exports/file.ts";

export const GET = endpoint("GET /exports/:exportId/file", async (viewer, { params }) => {
  const { bytes, name, mediaType, auditHead, sizeBytes } = await readExportFile(viewer, params.exportId);
  return download(bytes, {
    name,
    mediaType,
    headers: { "galley-audit-head": auditHead, "content-length": String(sizeBytes) },
  });
});
