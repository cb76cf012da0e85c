import { endpoint } from "#api/endpoint.ts";
import { confirmEnrolment } from "#server/auth/second-factor.ts";
import { renewSession } from "#server/auth/viewer.ts";

export const POST = endpoint("POST /me/authenticator/confirmed", async (viewer, { input, sessionId }) => {
  const { codes, session } = await confirmEnrolment(viewer, input.code, sessionId, new Date());
  await renewSession(session);
  return { codes };
});
