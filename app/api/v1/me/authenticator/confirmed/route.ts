import { endpoint } from "#api/endpoint.ts";
import { confirmEnrolment } from "#server/auth/second-factor.ts";

export const POST = endpoint("POST /me/authenticator/confirmed", (viewer, { input }) =>
  confirmEnrolment(viewer, input.code, new Date()),
);
