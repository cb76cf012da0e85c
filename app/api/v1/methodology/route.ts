import { endpoint, openEndpoint, saveResult } from "#api/endpoint.ts";
import { readMethodology, saveMethodology } from "#server/methodology/methodology.ts";

export const GET = openEndpoint("GET /methodology", readMethodology);

export const PUT = endpoint("PUT /methodology", async (viewer, { input, ifMatch }) =>
  saveResult(await saveMethodology(viewer, input, ifMatch)),
);
