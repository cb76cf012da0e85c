import { endpoint } from "#api/endpoint.ts";
import { listAffairs } from "#server/affairs/list.ts";

export const GET = endpoint("GET /affairs", (viewer, { query }) => listAffairs(viewer, query));
