import { endpoint } from "#api/endpoint.ts";
import { endOpenSession } from "#server/people/open-sessions.ts";

export const DELETE = endpoint("DELETE /sessions/:sessionId", (viewer, { params }) =>
  endOpenSession(viewer, params.sessionId),
);
