import { endpoint } from "#api/endpoint.ts";
import { apiTokens } from "#server/auth/tokens.ts";

export const GET = endpoint("GET /tokens", (viewer) => apiTokens(viewer));
