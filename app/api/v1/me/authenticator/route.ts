import { endpoint } from "#api/endpoint.ts";
import { enrolInSession, turnOff } from "#server/auth/second-factor.ts";
import { renewSession } from "#server/auth/viewer.ts";

export const PUT = endpoint("PUT /me/authenticator", (viewer, { sessionId }) =>
  enrolInSession(viewer, sessionId, new Date()),
);
export const DELETE = endpoint("DELETE /me/authenticator", async (viewer, { input, sessionId }) =>
  renewSession(await turnOff(viewer, input.code, sessionId, new Date())),
);
