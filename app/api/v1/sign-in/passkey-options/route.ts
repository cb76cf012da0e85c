import { openEndpoint } from "#api/endpoint.ts";
import { askToSignIn } from "#server/auth/passkey-challenge.ts";

export const POST = openEndpoint("POST /sign-in/passkey-options", () => askToSignIn());
