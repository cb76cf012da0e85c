import { endpoint } from "#api/endpoint.ts";
import { readQueue } from "#data/adjudication.ts";

export const GET = endpoint("GET /adjudication", (viewer, { query }) => readQueue(viewer, query));
