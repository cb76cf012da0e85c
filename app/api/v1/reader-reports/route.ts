import { endpoint, openEndpoint, saveResult } from "#api/endpoint.ts";
import { listReaderReports } from "#server/reader-reports/list.ts";
import { sendReaderReport } from "#server/reader-reports/send.ts";

export const GET = endpoint("GET /reader-reports", (viewer, { query }) => listReaderReports(viewer, query));

export const POST = openEndpoint("POST /reader-reports", async ({ input, request }) =>
  saveResult(await sendReaderReport(input, request.headers)),
);
