import { csvDownload } from "#api/download.ts";
import { endpoint } from "#api/endpoint.ts";
import { matchingClaimsCsv } from "#server/claims/csv.ts";
import { listClaims } from "#server/claims/list.ts";
import { tagClaims } from "#server/claims/tag-claims.ts";

export const GET = endpoint("GET /claims", async (viewer, { query: { format, ...filter } }) =>
  format ? csvDownload(await matchingClaimsCsv(viewer, filter), "claims") : listClaims(viewer, filter),
);
export const PUT = endpoint("PUT /claims", (viewer, { input }) => tagClaims(viewer, input));
