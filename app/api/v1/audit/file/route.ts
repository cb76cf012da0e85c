import { auditDownload } from "#api/audit-download.ts";
import { endpoint } from "#api/endpoint.ts";

export const GET = endpoint("GET /audit/file", async (viewer, { query }) => auditDownload(viewer, query));
