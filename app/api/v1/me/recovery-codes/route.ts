import { endpoint } from "#api/endpoint.ts";
import { makeRecoveryCodes } from "#server/auth/second-factor.ts";

export const POST = endpoint("POST /me/recovery-codes", (viewer, { input }) =>
  makeRecoveryCodes(viewer, input.code, new Date()),
);
