import { endpoint } from "#api/endpoint.ts";
import { readOperation } from "#server/operation/operation.ts";

export const GET = endpoint("GET /operation", (viewer) => readOperation(viewer, new Date()));
