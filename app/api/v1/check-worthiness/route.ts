import { endpoint } from "#api/endpoint.ts";
import { resetWeights } from "#server/check-worthiness/reset.ts";
import { readWeights } from "#server/check-worthiness/weights.ts";

export const GET = endpoint("GET /check-worthiness", (viewer) => readWeights(viewer));
export const DELETE = endpoint("DELETE /check-worthiness", (viewer, { ifMatch }) => resetWeights(viewer, ifMatch));
