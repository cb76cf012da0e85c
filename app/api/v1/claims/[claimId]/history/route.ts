import { endpoint } from "#api/endpoint.ts";
import { claimHistory } from "#data/history.ts";

export const GET = endpoint("GET /claims/:claimId/history", (viewer, { params }) =>
  claimHistory(viewer, params.claimId),
);
