import { endpoint } from "#api/endpoint.ts";
import { mergeSource, separateSource } from "#server/sources/merges.ts";

export const PUT = endpoint("PUT /sources/:sourceId/merge", (viewer, { params, input }) =>
  mergeSource(viewer, params.sourceId, input),
);

export const DELETE = endpoint("DELETE /sources/:sourceId/merge", (viewer, { params }) =>
  separateSource(viewer, params.sourceId),
);
