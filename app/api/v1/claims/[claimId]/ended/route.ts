import { endpoint } from "#api/endpoint.ts";
import { endClaim } from "#server/claims/end.ts";

export const PUT = endpoint("PUT /claims/:claimId/ended", (viewer, { params, input, ifMatch }) =>
  endClaim(viewer, params.claimId, input, ifMatch),
);
