import { endpoint } from "#api/endpoint.ts";
import { ruleOnClaims } from "#server/rulings/rulings.ts";

export const PUT = endpoint("PUT /rulings", (viewer, { input }) => ruleOnClaims(viewer, input));
