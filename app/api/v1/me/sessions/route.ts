import { endpoint } from "#api/endpoint.ts";
import { signOutEverywhere } from "#data/accounts.ts";

export const DELETE = endpoint("DELETE /me/sessions", (viewer) => signOutEverywhere(viewer));
