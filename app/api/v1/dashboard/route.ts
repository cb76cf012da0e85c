import { csvDownload } from "#api/download.ts";
import { endpoint } from "#api/endpoint.ts";
import { figureCsv } from "#domain/figures.ts";
import { workloadCsv } from "#domain/workload.ts";
import { articlesInWorkCsv } from "#server/dashboard/articles-in-work.ts";
import { readDashboard } from "#server/dashboard/dashboard.ts";
import { readWorkload } from "#server/workload/workload.ts";

export const GET = endpoint("GET /dashboard", async (viewer, { query: { figure, format: _, ...filter } }) => {
  const name = `dashboard-${figure}`;
  if (figure === "articles") return csvDownload(await articlesInWorkCsv(viewer, filter), name);
  if (figure === "people") return csvDownload(workloadCsv(await readWorkload(viewer, filter)), name);
  const dashboard = await readDashboard(viewer, filter);
  return figure ? csvDownload(figureCsv(dashboard, figure), name) : dashboard;
});
