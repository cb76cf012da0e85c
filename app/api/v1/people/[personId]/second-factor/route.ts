import { endpoint } from "#api/endpoint.ts";
import { resetSecondFactor } from "#server/auth/second-factor.ts";

export const DELETE = endpoint("DELETE /people/:personId/second-factor", (viewer, { params, sessionId }) =>
  resetSecondFactor(viewer, params.personId, sessionId),
);
