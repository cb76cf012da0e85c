import { endpoint, stored } from "#api/endpoint.ts";
import { saveRating } from "#server/ratings/scale.ts";

export const PUT = endpoint("PUT /ratings/:key", async (viewer, { params, input, ifMatch }) =>
  stored(await saveRating(viewer, params.key, input, ifMatch)),
);
