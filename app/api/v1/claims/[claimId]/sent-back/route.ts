import { endpoint, saveResult } from "#api/endpoint.ts";
import { sendBack } from "#server/rulings/sent-back.ts";

export const PUT = endpoint("PUT /claims/:claimId/sent-back", async (viewer, { params, input }) =>
  saveResult(await sendBack(viewer, params.claimId, input)),
);
