import { endpoint, saveResult } from "#api/endpoint.ts";
import { createToken, revokeToken } from "#server/auth/tokens.ts";

export const PUT = endpoint("PUT /tokens/:tokenId", async (viewer, { params, input, tokenVersion }) =>
  saveResult(await createToken(viewer, params.tokenId, input, { personId: viewer.id, tokenVersion })),
);
export const DELETE = endpoint("DELETE /tokens/:tokenId", (viewer, { params }) => revokeToken(viewer, params.tokenId));
