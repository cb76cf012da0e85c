import { endpoint, stored } from "#api/endpoint.ts";
import { ruleOnClaim } from "#server/rulings/rulings.ts";

export const PUT = endpoint("PUT /claims/:claimId/ruling", async (viewer, { params, input, ifMatch }) =>
  stored(await ruleOnClaim(viewer, params.claimId, input, ifMatch)),
);
