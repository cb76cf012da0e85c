import { acceptedResult, endpoint } from "#api/endpoint.ts";
import { myExports, requestExport } from "#server/exports/exports.ts";

export const GET = endpoint("GET /exports", (viewer) => myExports(viewer));
export const POST = endpoint("POST /exports", async (viewer, { input }) =>
  acceptedResult(await requestExport(viewer, input)),
);
