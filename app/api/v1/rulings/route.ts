import { endpoint } from "#api/endpoint.ts";
import { ruleOnClaims } from "#data/rulings.ts";

export const PUT = endpoint("PUT /rulings", (viewer, { input }) => ruleOnClaims(viewer, input));
