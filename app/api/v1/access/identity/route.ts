import { openEndpoint } from "#api/endpoint.ts";
import { startAccepting } from "#server/auth/oidc-intent.ts";

export const POST = openEndpoint("POST /access/identity", ({ input }) => startAccepting(input.secret));
