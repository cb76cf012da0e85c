import { endpoint } from "#api/endpoint.ts";
import { colleagues } from "#server/people/colleagues.ts";

export const GET = endpoint("GET /colleagues", (viewer) => colleagues(viewer));
