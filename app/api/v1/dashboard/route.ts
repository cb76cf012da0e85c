import { download } from "#api/download.ts";
import { endpoint } from "#api/endpoint.ts";
import { figureCsv } from "#domain/figures.ts";
import { readDashboard } from "#server/dashboard.ts";
import { ratingScale } from "#server/ratings/ratings.ts";

export const GET = endpoint("GET /dashboard", async (viewer, { query: { figure, format: _, ...filter } }) => {
  const dashboard = await readDashboard(viewer, filter);
  if (!figure) return dashboard;
  const name = `dashboard-${figure}.csv`;
  return download(figureCsv(dashboard, figure, await ratingScale(viewer)), {
    name,
    mediaType: "text/csv; charset=utf-8",
  });
});
