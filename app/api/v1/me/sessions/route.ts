import { endpoint } from "#api/endpoint.ts";
import { signOutEverywhere } from "#server/people/accounts.ts";

export const DELETE = endpoint("DELETE /me/sessions", (viewer, { query }) =>
  signOutEverywhere(viewer, query.keepTokens),
);
