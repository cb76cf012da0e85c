import { endpoint } from "#api/endpoint.ts";
import { changesBetween } from "#server/sources/changes.ts";

export const GET = endpoint("GET /sources/:sourceId/snapshots/:sha256/changes", (viewer, { params, query }) =>
  changesBetween(viewer, params.sourceId, { from: query.since, to: params.sha256 }),
);
