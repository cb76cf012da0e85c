import { endpoint } from "#api/endpoint.ts";
import { sourceHistory } from "#server/sources/history.ts";

export const GET = endpoint("GET /sources/:sourceId/history", (viewer, { params, query }) =>
  sourceHistory(viewer, params.sourceId, query),
);
