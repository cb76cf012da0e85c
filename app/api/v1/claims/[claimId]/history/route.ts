import { endpoint } from "#api/endpoint.ts";
import { claimHistory } from "#server/claims/history.ts";

export const GET = endpoint("GET /claims/:claimId/history", (viewer, { params, query }) =>
  claimHistory(viewer, params.claimId, query),
);
