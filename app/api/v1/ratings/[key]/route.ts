import { endpoint, saveResult } from "#api/endpoint.ts";
import { saveRating } from "#server/ratings/scale.ts";

export const PUT = endpoint("PUT /ratings/:key", async (viewer, { params, input, ifMatch }) =>
  saveResult(await saveRating(viewer, params.key, input, ifMatch)),
);
