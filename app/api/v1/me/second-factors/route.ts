import { endpoint } from "#api/endpoint.ts";
import { secondFactorsOf } from "#server/auth/second-factor.ts";

export const GET = endpoint("GET /me/second-factors", (viewer) => secondFactorsOf(viewer));
