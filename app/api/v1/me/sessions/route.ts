import { endpoint } from "#api/endpoint.ts";
import { signOutEverywhere } from "#server/people/accounts.ts";
import { openSessions } from "#server/people/open-sessions.ts";

export const GET = endpoint("GET /me/sessions", (viewer, { sessionId }) => openSessions(viewer, viewer.id, sessionId));
export const DELETE = endpoint("DELETE /me/sessions", (viewer, { query }) =>
  signOutEverywhere(viewer, query.keepTokens),
);
