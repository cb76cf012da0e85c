import { endpoint } from "#api/endpoint.ts";
import { refuseSimilar } from "#server/clusters/refusals.ts";

export const PUT = endpoint("PUT /claims/:claimId/similar/:otherId", (viewer, { params, input }) =>
  refuseSimilar(viewer, params.claimId, params.otherId, input),
);
