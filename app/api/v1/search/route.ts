import { endpoint } from "#api/endpoint.ts";
import { searchAll } from "#data/search.ts";

export const GET = endpoint("GET /search", (viewer, { query }) => searchAll(viewer, query.q));
