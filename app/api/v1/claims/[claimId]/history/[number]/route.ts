import { endpoint } from "#api/endpoint.ts";
import { eventInHistory } from "#server/claims/history.ts";

export const GET = endpoint("GET /claims/:claimId/history/:number", (viewer, { params }) =>
  eventInHistory(viewer, params.claimId, params.number),
);
