import { openEndpoint } from "#api/endpoint.ts";
import { enrolAtSignIn } from "#server/auth/sign-in.ts";

export const POST = openEndpoint("POST /sign-in/authenticator", ({ input, request }) =>
  enrolAtSignIn(input, request.headers),
);
