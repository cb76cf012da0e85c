import { endpoint } from "#api/endpoint.ts";
import { cancelImport, readImport } from "#server/imports/import-job.ts";

export const GET = endpoint("GET /imports/:importId", (viewer, { params }) => readImport(viewer, params.importId));

export const DELETE = endpoint("DELETE /imports/:importId", (viewer, { params }) =>
  cancelImport(viewer, params.importId),
);
