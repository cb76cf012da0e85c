import { endpoint } from "#api/endpoint.ts";
import { askToAdd } from "#server/auth/passkey-challenge.ts";

export const POST = endpoint("POST /me/passkeys/options", (viewer, { sessionId }) => askToAdd(viewer, sessionId));
