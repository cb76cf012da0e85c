import { endpoint } from "#api/endpoint.ts";
import { auditLog } from "#server/log/audit-log.ts";

export const GET = endpoint("GET /audit", (viewer, { query }) => auditLog(viewer, query));
