import { acceptedResult, endpoint } from "#api/endpoint.ts";
import { demoStatus, startDemo } from "#server/demo.ts";

export const GET = endpoint("GET /demo", (viewer) => demoStatus(viewer));
export const PUT = endpoint("PUT /demo", async (viewer, { input }) => acceptedResult(await startDemo(viewer, input)));
