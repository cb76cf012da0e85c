import { endpoint } from "#api/endpoint.ts";
import { personalDataDownload } from "#api/personal-data-download.ts";

export const GET = endpoint("GET /people/:personId/data", async (viewer, { params }) =>
  personalDataDownload(viewer, params.personId),
);
