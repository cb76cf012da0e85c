import { endpoint } from "#api/endpoint.ts";
import { locateInSnapshot } from "#server/sources/quote-in-snapshot.ts";

export const POST = endpoint("POST /sources/:sourceId/snapshots/:sha256/quote", (viewer, { params, input }) =>
  locateInSnapshot(viewer, params, input.quote),
);
