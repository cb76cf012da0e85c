import { endpoint } from "#api/endpoint.ts";
import { readReaderReport } from "#server/reader-reports/list.ts";
import { changeReport, removeReport } from "#server/reader-reports/reports.ts";

export const GET = endpoint("GET /reader-reports/:reportId", (viewer, { params }) =>
  readReaderReport(viewer, params.reportId),
);

export const PUT = endpoint("PUT /reader-reports/:reportId", (viewer, { params, input, ifMatch }) =>
  changeReport(viewer, params.reportId, input, ifMatch),
);

export const DELETE = endpoint("DELETE /reader-reports/:reportId", (viewer, { params, ifMatch }) =>
  removeReport(viewer, params.reportId, ifMatch),
);
