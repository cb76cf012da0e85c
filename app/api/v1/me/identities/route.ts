import { endpoint } from "#api/endpoint.ts";
import { unlinkIdentity } from "#server/auth/identities.ts";
import { startLinking } from "#server/auth/oidc-intent.ts";
import { renewSession } from "#server/auth/viewer.ts";

export const POST = endpoint("POST /me/identities", (viewer, { sessionId }) => startLinking(viewer, sessionId));
export const DELETE = endpoint("DELETE /me/identities", async (viewer, { query, sessionId }) =>
  renewSession(await unlinkIdentity(viewer, query, sessionId)),
);
