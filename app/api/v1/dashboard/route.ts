import { download } from "#api/download.ts";
import { endpoint } from "#api/endpoint.ts";
import { figureCsv } from "#domain/figures.ts";
import { articlesInWorkCsv } from "#server/dashboard/articles-in-work.ts";
import { readDashboard } from "#server/dashboard/dashboard.ts";
import { ratingScale } from "#server/ratings/ratings.ts";

export const GET = endpoint("GET /dashboard", async (viewer, { query: { figure, format: _, ...filter } }) => {
  const file = { name: `dashboard-${figure}.csv`, mediaType: "text/csv; charset=utf-8" };
  if (figure === "articles") return download(await articlesInWorkCsv(viewer, filter), file);
  const dashboard = await readDashboard(viewer, filter);
  return figure ? download(figureCsv(dashboard, figure, await ratingScale(viewer)), file) : dashboard;
});
