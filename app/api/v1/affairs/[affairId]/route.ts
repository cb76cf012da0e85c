import { endpoint, saveResult } from "#api/endpoint.ts";
import { readAffair, saveAffair } from "#server/affairs/affairs.ts";

export const GET = endpoint("GET /affairs/:affairId", (viewer, { params }) => readAffair(viewer, params.affairId));
export const PUT = endpoint("PUT /affairs/:affairId", async (viewer, { params, input, ifMatch }) =>
  saveResult(await saveAffair(viewer, params.affairId, input, ifMatch)),
);
