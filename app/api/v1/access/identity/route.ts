import { openEndpoint } from "#api/endpoint.ts";
import { startAccepting } from "#data/purposes.ts";

export const POST = openEndpoint("POST /access/identity", ({ input }) => startAccepting(input.secret));
