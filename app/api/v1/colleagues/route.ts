import { endpoint } from "#api/endpoint.ts";
import { colleagues } from "#data/colleagues.ts";

export const GET = endpoint("GET /colleagues", (viewer) => colleagues(viewer));
