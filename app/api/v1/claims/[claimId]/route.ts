import { endpoint, saveResult } from "#api/endpoint.ts";
import { readClaim, saveClaim, withdrawClaim } from "#server/claims/claims.ts";

export const GET = endpoint("GET /claims/:claimId", (viewer, { params }) => readClaim(viewer, params.claimId));
export const PUT = endpoint("PUT /claims/:claimId", async (viewer, { params, input, ifMatch }) =>
  saveResult(await saveClaim(viewer, params.claimId, input, ifMatch)),
);
export const DELETE = endpoint("DELETE /claims/:claimId", (viewer, { params, ifMatch }) =>
  withdrawClaim(viewer, params.claimId, ifMatch),
);
