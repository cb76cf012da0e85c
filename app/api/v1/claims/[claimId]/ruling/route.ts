import { endpoint, saveResult } from "#api/endpoint.ts";
import { ruleOnClaim } from "#server/rulings/rulings.ts";

export const PUT = endpoint("PUT /claims/:claimId/ruling", async (viewer, { params, input, ifMatch }) =>
  saveResult(await ruleOnClaim(viewer, params.claimId, input, ifMatch)),
);
