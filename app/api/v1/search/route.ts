import { endpoint } from "#api/endpoint.ts";
import { searchAll } from "#server/search.ts";

export const GET = endpoint("GET /search", (viewer, { query }) =>
  searchAll(viewer, query.q, { archived: query.archived === "1" }),
);
