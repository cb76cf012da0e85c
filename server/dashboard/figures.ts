import "server-only";
import type { DashboardFilter } from "#domain/claim-filter.ts";
import { overviewFigures } from "#domain/dashboard-figures.ts";
import { NotFoundError } from "#domain/errors.ts";
import type { Figure } from "#domain/figure/chart.ts";
import {
  FIGURE_SCREENS,
  FIGURES_OF,
  type FigureFormat,
  type FigureKey,
  type FigureScreen,
} from "#domain/figure/keys.ts";
import { figureCsv } from "#domain/figure/table.ts";
import type { Viewer } from "#domain/permissions.ts";
import { figureForFile, svgOf } from "#render/charts/draw.ts";
import { renderPng } from "#render/charts/render-png.ts";
import { paperStyle } from "#render/charts/style.ts";
import { readQuality } from "#server/quality/quality.ts";
import { qualityFigure, qualityFigures } from "#server/quality/quality-figures.ts";
import { ratingScale } from "#server/ratings/ratings.ts";
import { newsroomSettings } from "#server/settings/settings.ts";
import { readCorrectionFigures } from "./corrections.ts";
import { readDashboard } from "./dashboard.ts";
import { readEvidenceFigures } from "./evidence.ts";
import { outletFigures } from "./outlets.ts";
import { quotationFigures } from "./quotations.ts";

type ReadFigures = (viewer: Viewer, filter: DashboardFilter) => Promise<Figure[]>;

/** How the figures of each screen are read. Each function permits, and counts what the viewer may know. */
const SCREENS: Record<FigureScreen, ReadFigures> = {
  overview: async (viewer, filter) => {
    const { dateStyle } = await newsroomSettings();
    return overviewFigures(await readDashboard(viewer, filter), { scale: await ratingScale(viewer), dateStyle });
  },
  quality: async (viewer, filter) => Object.values(await qualityFigures(await readQuality(viewer, filter), filter)),
  outlets: async (viewer, filter) => [
    ...(await outletFigures(viewer, filter)),
    ...(await quotationFigures(viewer, filter)),
  ],
  evidence: readEvidenceFigures,
  corrections: readCorrectionFigures,
};

/** The figures of a screen, over the claims that the filter selects, as the viewer sees them. */
export const screenFigures = (viewer: Viewer, screen: FigureScreen, filter: DashboardFilter): Promise<Figure[]> =>
  SCREENS[screen](viewer, filter);

/** A figure as a file, from the same numbers as on its page. */
export async function figureFile(viewer: Viewer, key: FigureKey, filter: DashboardFilter, format: FigureFormat) {
  const figure = await findFigure(viewer, key, filter);
  if (format === "csv") return { mediaType: "text/csv; charset=utf-8", content: figureCsv(figure) };
  const scale = await ratingScale(viewer);
  if (format === "png") return { mediaType: "image/png", content: await renderPng({ figure, scale }) };
  const svg = svgOf(figureForFile(figure, paperStyle(scale, "Inter, Helvetica, Arial, sans-serif")));
  return { mediaType: "image/svg+xml; charset=utf-8", content: svg };
}

async function findFigure(viewer: Viewer, key: FigureKey, filter: DashboardFilter): Promise<Figure> {
  // It says why somebody does not get one.
  const quality = FIGURES_OF.quality.find((one) => one === key);
  if (quality) return qualityFigure(viewer, filter, quality);
  const screen = FIGURE_SCREENS.find((one) => FIGURES_OF[one].some((name) => name === key));
  const figures = screen ? await screenFigures(viewer, screen, filter) : [];
  const figure = figures.find((one) => one.key === key);
  if (!figure) throw new NotFoundError("figure");
  return figure;
}
