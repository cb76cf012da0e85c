import { endpoint, saveResult } from "#api/endpoint.ts";
import { readVerdict, recordVerdict } from "#server/verdicts/verdicts.ts";
import { withdrawVerdict } from "#server/verdicts/withdraw.ts";

export const GET = endpoint("GET /claims/:claimId/verdict", (viewer, { params }) =>
  readVerdict(viewer, params.claimId),
);
export const PUT = endpoint("PUT /claims/:claimId/verdict", async (viewer, { params, input, ifMatch }) =>
  saveResult(await recordVerdict(viewer, params.claimId, input, ifMatch)),
);
export const DELETE = endpoint("DELETE /claims/:claimId/verdict", (viewer, { params, input, ifMatch }) =>
  withdrawVerdict(viewer, params.claimId, input, ifMatch),
);
