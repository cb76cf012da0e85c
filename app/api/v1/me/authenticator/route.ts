import { endpoint } from "#api/endpoint.ts";
import { enrol, turnOff } from "#server/auth/second-factor.ts";

export const PUT = endpoint("PUT /me/authenticator", (viewer) => enrol(viewer));
export const DELETE = endpoint("DELETE /me/authenticator", (viewer, { input }) =>
  turnOff(viewer, input.code, new Date()),
);
