import { endpoint } from "#api/endpoint.ts";
import { selectedIds } from "#server/claims/list.ts";

export const GET = endpoint("GET /claims/ids", (viewer, { query }) => selectedIds(viewer, query));
