import { endpoint } from "#api/endpoint.ts";
import { orderScale } from "#data/rating-scale.ts";
import { readScale } from "#data/ratings.ts";

export const GET = endpoint("GET /ratings", (viewer) => readScale(viewer));
export const PUT = endpoint("PUT /ratings", (viewer, { input, ifMatch }) => orderScale(viewer, input.keys, ifMatch));
