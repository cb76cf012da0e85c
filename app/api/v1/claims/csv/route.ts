import { csvDownload } from "#api/download.ts";
import { endpoint } from "#api/endpoint.ts";
import { chosenClaimsCsv } from "#server/claims/csv.ts";

export const POST = endpoint("POST /claims/csv", async (viewer, { input }) =>
  csvDownload(await chosenClaimsCsv(viewer, input.claims), "claims"),
);
