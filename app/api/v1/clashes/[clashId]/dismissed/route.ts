import { endpoint } from "#api/endpoint.ts";
import { dismissClash } from "#server/clashes/dismiss.ts";

export const PUT = endpoint("PUT /clashes/:clashId/dismissed", (viewer, { params, input, ifMatch }) =>
  dismissClash(viewer, params.clashId, input, ifMatch),
);
