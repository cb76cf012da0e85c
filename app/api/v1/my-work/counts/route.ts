import { endpoint } from "#api/endpoint.ts";
import { waitingCounts } from "#server/work/counts.ts";

export const GET = endpoint("GET /my-work/counts", waitingCounts);
