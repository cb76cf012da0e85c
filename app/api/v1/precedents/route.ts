import { endpoint } from "#api/endpoint.ts";
import { listPrecedents } from "#server/precedents/precedents.ts";

export const GET = endpoint("GET /precedents", (viewer, { query }) => listPrecedents(viewer, query));
