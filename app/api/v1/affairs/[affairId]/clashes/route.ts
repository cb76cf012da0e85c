import { endpoint } from "#api/endpoint.ts";
import { clashesOfAffair } from "#server/clashes/list.ts";

export const GET = endpoint("GET /affairs/:affairId/clashes", (viewer, { params, query }) =>
  clashesOfAffair(viewer, params.affairId, query),
);
