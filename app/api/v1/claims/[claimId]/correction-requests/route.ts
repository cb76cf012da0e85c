import { endpoint } from "#api/endpoint.ts";
import { requestsOnClaim } from "#server/corrections/list.ts";

export const GET = endpoint("GET /claims/:claimId/correction-requests", (viewer, { params, query }) =>
  requestsOnClaim(viewer, params.claimId, query),
);
