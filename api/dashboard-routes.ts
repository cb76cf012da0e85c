import * as z from "zod";
import { DashboardFilter } from "#domain/claim-filter.ts";
import { Id } from "#domain/fields.ts";
import { FigureQuery } from "#domain/figure/keys.ts";
import { DashboardQuery } from "#domain/figures.ts";
import { SavedViewInput } from "#domain/saved-view.ts";

const view = z.object({ viewId: Id });

/** The numbers of the dashboard. */
export const DASHBOARD_ROUTES = {
  "GET /dashboard": { summary: "The numbers of the dashboard, or one of its lists as CSV", query: DashboardQuery },
  "GET /agreement": {
    summary: "How far independent verdicts agree, over the claims of a filter; null where it is not defined",
    query: DashboardFilter,
  },
  "GET /dashboard/figures": {
    summary: "A figure of the dashboard as a file: its numbers as CSV, or its chart as SVG or PNG",
    query: FigureQuery,
    produces: "*/*",
  },
  "GET /saved-views": { summary: "The viewer’s saved views of the dashboard, at most 100, and 500 shared ones" },
  "PUT /saved-views/:viewId": {
    summary: "Save a view of the dashboard, change or restore it",
    params: view,
    input: SavedViewInput,
    ifMatch: true,
    creates: true,
  },
  "DELETE /saved-views/:viewId": {
    summary: "Remove a saved view; the log keeps it",
    params: view,
    ifMatch: true,
  },
} as const;
