import { endpoint } from "#api/endpoint.ts";
import { assignMany, assignments } from "#server/work/assignments.ts";

export const GET = endpoint("GET /assignments", (viewer, { query }) => assignments(viewer, query));
export const PUT = endpoint("PUT /assignments", (viewer, { input }) => assignMany(viewer, input));
