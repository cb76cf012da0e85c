import { endpoint } from "#api/endpoint.ts";
import { unlinkIdentity } from "#data/identities.ts";
import { startLinking } from "#data/purposes.ts";

export const POST = endpoint("POST /me/identities", (viewer) => startLinking(viewer));
export const DELETE = endpoint("DELETE /me/identities", (viewer, { query }) => unlinkIdentity(viewer, query));
