import { openEndpoint } from "#api/endpoint.ts";
import { setUp } from "#server/auth/set-up.ts";

export const POST = openEndpoint("POST /set-up", ({ input, request }) => setUp(input, request.headers));
