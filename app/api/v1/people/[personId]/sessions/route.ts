import { endpoint } from "#api/endpoint.ts";
import { endSessionsOf, openSessions } from "#server/people/open-sessions.ts";

export const GET = endpoint("GET /people/:personId/sessions", (viewer, { params, sessionId }) =>
  openSessions(viewer, params.personId, sessionId),
);
export const DELETE = endpoint("DELETE /people/:personId/sessions", (viewer, { params }) =>
  endSessionsOf(viewer, params.personId),
);
