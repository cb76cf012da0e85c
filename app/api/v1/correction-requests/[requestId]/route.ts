import { endpoint, saveResult } from "#api/endpoint.ts";
import { saveRequest, withdrawRequest } from "#server/corrections/requests.ts";

export const PUT = endpoint("PUT /correction-requests/:requestId", async (viewer, { params, input, ifMatch }) =>
  saveResult(await saveRequest(viewer, params.requestId, input, ifMatch)),
);

export const DELETE = endpoint("DELETE /correction-requests/:requestId", (viewer, { params, ifMatch }) =>
  withdrawRequest(viewer, params.requestId, ifMatch),
);
