import { endpoint } from "#api/endpoint.ts";
import { cancelExport, readExport } from "#server/exports/exports.ts";

export const GET = endpoint("GET /exports/:exportId", (viewer, { params }) => readExport(viewer, params.exportId));
export const DELETE = endpoint("DELETE /exports/:exportId", (viewer, { params }) =>
  cancelExport(viewer, params.exportId),
);
