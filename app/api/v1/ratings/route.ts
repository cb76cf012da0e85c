import { endpoint } from "#api/endpoint.ts";
import { readScale } from "#server/ratings/ratings.ts";
import { orderScale } from "#server/ratings/scale.ts";

export const GET = endpoint("GET /ratings", (viewer) => readScale(viewer));
export const PUT = endpoint("PUT /ratings", (viewer, { input, ifMatch }) => orderScale(viewer, input.keys, ifMatch));
