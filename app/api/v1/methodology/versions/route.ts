import { endpoint } from "#api/endpoint.ts";
import { methodologyVersions } from "#server/methodology/methodology.ts";

export const GET = endpoint("GET /methodology/versions", (viewer, { query }) => methodologyVersions(viewer, query));
