import { endpoint } from "#api/endpoint.ts";
import { changeSource } from "#server/sources/sources.ts";

export const PUT = endpoint("PUT /sources/:sourceId", (viewer, { params, input, ifMatch }) =>
  changeSource(viewer, params.sourceId, input, ifMatch),
);
