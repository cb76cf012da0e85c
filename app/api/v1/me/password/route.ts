import { endpoint } from "#api/endpoint.ts";
import { changePassword } from "#data/accounts.ts";
import { renewSession } from "#data/viewer.ts";

export const PUT = endpoint("PUT /me/password", async (viewer, { input }) =>
  renewSession(await changePassword(viewer, input, new Date())),
);
