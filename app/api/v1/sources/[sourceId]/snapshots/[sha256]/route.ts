import { endpoint } from "#api/endpoint.ts";
import { snapshotResponse } from "#api/snapshot-response.ts";

export const GET = endpoint("GET /sources/:sourceId/snapshots/:sha256", (viewer, { params, query }) =>
  snapshotResponse(viewer, params, query),
);
