import { endpoint } from "#api/endpoint.ts";
import { takeChallenge } from "#server/auth/passkey-challenge.ts";
import { addPasskey, passkeys, removePasskey } from "#server/auth/passkeys.ts";
import { renewSession } from "#server/auth/viewer.ts";

export const GET = endpoint("GET /me/passkeys", (viewer) => passkeys(viewer));
export const POST = endpoint("POST /me/passkeys", async (viewer, { input, sessionId }) => {
  const { passkey, session } = await addPasskey(viewer, input, await takeChallenge(viewer.id), sessionId);
  await renewSession(session);
  return passkey;
});
export const DELETE = endpoint("DELETE /me/passkeys", async (viewer, { query, sessionId }) =>
  renewSession(await removePasskey(viewer, query.id, sessionId)),
);
