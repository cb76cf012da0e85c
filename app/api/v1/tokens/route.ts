import { endpoint } from "#api/endpoint.ts";
import { apiTokens } from "#data/tokens.ts";

export const GET = endpoint("GET /tokens", (viewer) => apiTokens(viewer));
