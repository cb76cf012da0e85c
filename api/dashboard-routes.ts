import { FigureParams, FigureQuery } from "#domain/figure/keys.ts";
import { DashboardQuery } from "#domain/figures.ts";

/** The numbers of the dashboard. */
export const DASHBOARD_ROUTES = {
  "GET /dashboard": { summary: "The numbers of the dashboard, or one of its lists as CSV", query: DashboardQuery },
  "GET /dashboard/figures/:figure": {
    summary: "A figure of the dashboard as a file: its numbers as CSV, or its chart as SVG or PNG",
    params: FigureParams,
    query: FigureQuery,
    produces: "*/*",
  },
} as const;
