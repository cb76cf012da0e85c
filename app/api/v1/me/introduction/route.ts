import { endpoint } from "#api/endpoint.ts";
import { closeIntroduction } from "#server/people/preferences.ts";

export const PUT = endpoint("PUT /me/introduction", (viewer, { input }) => closeIntroduction(viewer, input));
