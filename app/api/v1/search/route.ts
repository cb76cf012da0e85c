import { endpoint } from "#api/endpoint.ts";
import { searchAll } from "#server/search/search-all.ts";

export const GET = endpoint("GET /search", (viewer, { query }) => searchAll(viewer, query));
