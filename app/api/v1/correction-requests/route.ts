import { csvDownload } from "#api/download.ts";
import { endpoint } from "#api/endpoint.ts";
import { listRequests, requestsCsv } from "#server/corrections/all-requests.ts";

export const GET = endpoint("GET /correction-requests", async (viewer, { query: { format, ...filter } }) =>
  format ? csvDownload(await requestsCsv(viewer, filter), "correction-requests") : listRequests(viewer, filter),
);
