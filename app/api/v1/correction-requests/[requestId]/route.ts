import { endpoint, saveResult } from "#api/endpoint.ts";
import { saveRequest } from "#server/corrections/requests.ts";

export const PUT = endpoint("PUT /correction-requests/:requestId", async (viewer, { params, input, ifMatch }) =>
  saveResult(await saveRequest(viewer, params.requestId, input, ifMatch)),
);
