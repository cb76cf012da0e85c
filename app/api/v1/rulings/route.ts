import { endpoint } from "#api/endpoint.ts";
import { ruleOnClaims } from "#server/rulings/rulings.ts";
import { withdrawRulings } from "#server/rulings/withdraw.ts";

export const PUT = endpoint("PUT /rulings", (viewer, { input }) => ruleOnClaims(viewer, input));
export const DELETE = endpoint("DELETE /rulings", (viewer, { input }) => withdrawRulings(viewer, input));
