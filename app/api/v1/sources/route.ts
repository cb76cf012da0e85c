import { endpoint } from "#api/endpoint.ts";
import { findSources } from "#server/sources/sources.ts";

export const GET = endpoint("GET /sources", (viewer, { query }) => findSources(viewer, query));
