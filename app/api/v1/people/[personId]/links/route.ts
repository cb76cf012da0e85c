import { endpoint } from "#api/endpoint.ts";
import { makeAccessLink } from "#server/auth/access-links.ts";

export const POST = endpoint("POST /people/:personId/links", (viewer, { params, sessionId }) =>
  makeAccessLink(viewer, params.personId, sessionId),
);
