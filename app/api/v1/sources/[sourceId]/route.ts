import { endpoint } from "#api/endpoint.ts";
import { readSource } from "#server/sources/detail.ts";
import { changeSource } from "#server/sources/sources.ts";

export const GET = endpoint("GET /sources/:sourceId", (viewer, { params }) => readSource(viewer, params.sourceId));

export const PUT = endpoint("PUT /sources/:sourceId", (viewer, { params, input, ifMatch }) =>
  changeSource(viewer, params.sourceId, input, ifMatch),
);
