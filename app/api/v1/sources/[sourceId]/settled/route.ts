import { endpoint } from "#api/endpoint.ts";
import { settleChanges } from "#server/sources/settle.ts";

export const PUT = endpoint("PUT /sources/:sourceId/settled", (viewer, { params, input }) =>
  settleChanges(viewer, params.sourceId, input),
);
