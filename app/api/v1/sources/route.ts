import { endpoint } from "#api/endpoint.ts";
import { findSources } from "#data/sources.ts";

export const GET = endpoint("GET /sources", (viewer, { query }) => findSources(viewer, query));
