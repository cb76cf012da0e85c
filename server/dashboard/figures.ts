import "server-only";
import type { DashboardFilter } from "#domain/claim-filter.ts";
import { ratingsFigure } from "#domain/dashboard-figures.ts";
import type { Figure } from "#domain/figure/chart.ts";
import type { FigureFormat, FigureKey } from "#domain/figure/keys.ts";
import { figureCsv } from "#domain/figure/table.ts";
import type { Viewer } from "#domain/permissions.ts";
import { figureForFile, svgOf } from "#render/charts/draw.ts";
import { renderPng } from "#render/charts/render-png.ts";
import { paperStyle } from "#render/charts/style.ts";
import { qualityFigure } from "#server/quality/quality-figures.ts";
import { ratingScale } from "#server/ratings/ratings.ts";
import { readDashboard } from "./dashboard.ts";

/** How each figure is read. It permits, and counts what the viewer may know. */
const FIGURES: Record<FigureKey, (viewer: Viewer, filter: DashboardFilter) => Promise<Figure>> = {
  ratings: async (viewer, filter) => ratingsFigure(await readDashboard(viewer, filter), await ratingScale(viewer)),
  "alpha-by-month": (viewer, filter) => qualityFigure(viewer, filter, "alpha-by-month"),
  "alpha-by-type": (viewer, filter) => qualityFigure(viewer, filter, "alpha-by-type"),
  "alpha-by-tag": (viewer, filter) => qualityFigure(viewer, filter, "alpha-by-tag"),
  spread: (viewer, filter) => qualityFigure(viewer, filter, "spread"),
  "reviewer-matrix": (viewer, filter) => qualityFigure(viewer, filter, "reviewer-matrix"),
};

/** A figure as a file, from the same numbers as on its page. */
export async function figureFile(viewer: Viewer, key: FigureKey, filter: DashboardFilter, format: FigureFormat) {
  const figure = await FIGURES[key](viewer, filter);
  if (format === "csv") return { mediaType: "text/csv; charset=utf-8", content: figureCsv(figure) };
  const scale = await ratingScale(viewer);
  if (format === "png") return { mediaType: "image/png", content: await renderPng({ figure, scale }) };
  const svg = svgOf(figureForFile(figure, paperStyle(scale, "Inter, Helvetica, Arial, sans-serif")));
  return { mediaType: "image/svg+xml; charset=utf-8", content: svg };
}
