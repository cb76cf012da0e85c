import { endpoint, saveResult } from "#api/endpoint.ts";
import { ruleOnClaim } from "#server/rulings/rulings.ts";
import { withdrawRuling } from "#server/rulings/withdraw.ts";

export const PUT = endpoint("PUT /claims/:claimId/ruling", async (viewer, { params, input, ifMatch }) =>
  saveResult(await ruleOnClaim(viewer, params.claimId, input, ifMatch)),
);
export const DELETE = endpoint("DELETE /claims/:claimId/ruling", (viewer, { params, input, ifMatch }) =>
  withdrawRuling(viewer, params.claimId, input, ifMatch),
);
