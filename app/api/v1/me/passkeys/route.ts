import { endpoint } from "#api/endpoint.ts";
import { takeChallenge } from "#server/auth/passkey-challenge.ts";
import { addPasskey, passkeys, removePasskey } from "#server/auth/passkeys.ts";

export const GET = endpoint("GET /me/passkeys", (viewer) => passkeys(viewer));
export const POST = endpoint("POST /me/passkeys", async (viewer, { input }) =>
  addPasskey(viewer, input, await takeChallenge(viewer.id)),
);
export const DELETE = endpoint("DELETE /me/passkeys", (viewer, { query }) => removePasskey(viewer, query.id));
