import { endpoint } from "#api/endpoint.ts";
import { personalDataDownload } from "#api/personal-data-download.ts";

export const GET = endpoint("GET /me/data", async (viewer) => personalDataDownload(viewer, viewer.id));
