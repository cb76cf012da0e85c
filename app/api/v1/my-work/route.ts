import { endpoint } from "#api/endpoint.ts";
import { myWork } from "#server/work/my-work.ts";

export const GET = endpoint("GET /my-work", (viewer) => myWork(viewer, new Date()));
