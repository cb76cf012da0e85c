import { endpoint } from "#api/endpoint.ts";
import { people } from "#server/people/people.ts";

export const GET = endpoint("GET /people", (viewer, { query }) => people(viewer, query));
