import { endpoint } from "#api/endpoint.ts";
import { similarClaims } from "#server/clusters/similar.ts";

export const GET = endpoint("GET /claims/:claimId/similar", (viewer, { params }) =>
  similarClaims(viewer, params.claimId),
);
