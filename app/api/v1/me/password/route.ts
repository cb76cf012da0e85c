import { endpoint } from "#api/endpoint.ts";
import { renewSession } from "#server/auth/viewer.ts";
import { changePassword } from "#server/people/accounts.ts";

export const PUT = endpoint("PUT /me/password", async (viewer, { input, sessionId }) =>
  renewSession(await changePassword(viewer, input, sessionId)),
);
