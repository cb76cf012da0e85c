import { endpoint } from "#api/endpoint.ts";
import { sourcesDownload } from "#api/sources-download.ts";
import { listSources } from "#server/sources/library.ts";

export const GET = endpoint("GET /sources", (viewer, { query: { format, ...filter } }) =>
  format ? sourcesDownload(viewer, filter, format) : listSources(viewer, filter),
);
