import { endpoint } from "#api/endpoint.ts";
import { readQueue } from "#server/rulings/queue.ts";

export const GET = endpoint("GET /adjudication", (viewer, { query }) => readQueue(viewer, query));
