import { endpoint } from "#api/endpoint.ts";
import { possibleDuplicates } from "#server/sources/duplicates.ts";

export const GET = endpoint("GET /sources/:sourceId/duplicates", (viewer, { params }) =>
  possibleDuplicates(viewer, params.sourceId),
);
