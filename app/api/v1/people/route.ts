import { endpoint } from "#api/endpoint.ts";
import { people } from "#data/people.ts";

export const GET = endpoint("GET /people", (viewer) => people(viewer));
