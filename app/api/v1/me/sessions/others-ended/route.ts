import { endpoint } from "#api/endpoint.ts";
import { renewSession } from "#server/auth/viewer.ts";
import { endOtherSessions } from "#server/people/open-sessions.ts";

export const POST = endpoint("POST /me/sessions/others-ended", async (viewer, { sessionId }) =>
  renewSession(await endOtherSessions(viewer, sessionId)),
);
