import { openEndpoint } from "#api/endpoint.ts";
import { enterByLink } from "#server/auth/access-links.ts";

export const POST = openEndpoint("POST /access", ({ input }) => enterByLink(input));
