import { endpoint, saveResult } from "#api/endpoint.ts";
import { createToken, revokeToken } from "#server/auth/tokens.ts";

export const PUT = endpoint("PUT /tokens/:tokenId", async (viewer, { params, input }) =>
  saveResult(await createToken(viewer, params.tokenId, input)),
);
export const DELETE = endpoint("DELETE /tokens/:tokenId", (viewer, { params }) => revokeToken(viewer, params.tokenId));
