import { endpoint } from "#api/endpoint.ts";
import { unlinkIdentity } from "#server/auth/identities.ts";
import { startLinking } from "#server/auth/oidc-intent.ts";

export const POST = endpoint("POST /me/identities", (viewer) => startLinking(viewer));
export const DELETE = endpoint("DELETE /me/identities", (viewer, { query }) => unlinkIdentity(viewer, query));
