import { endpoint } from "#api/endpoint.ts";
import { ruleOnClaims, withdrawRulings } from "#server/rulings/rulings.ts";

export const PUT = endpoint("PUT /rulings", (viewer, { input }) => ruleOnClaims(viewer, input));
export const DELETE = endpoint("DELETE /rulings", (viewer, { input }) => withdrawRulings(viewer, input));
