import "server-only";
import type { DashboardFilter } from "#domain/claim-filter.ts";
import { RuleError } from "#domain/errors.ts";
import type { Figure } from "#domain/figure/chart.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import type { Quality } from "#domain/quality/quality.ts";
import { matrixFigure, monthFigure, spreadFigure, tagFigure, typeFigure } from "#domain/quality/quality-figures.ts";
import { drawnFigure } from "#render/charts/draw.ts";
import { newsroomSettings } from "#server/settings/settings.ts";
import { readQuality } from "./quality.ts";

/** The figures of the screen Quality by their keys. Only people who may know how others rate get the matrix. */
export async function qualityFigures(quality: Quality, filter: DashboardFilter) {
  const { dateStyle } = await newsroomSettings();
  return {
    "alpha-by-month": monthFigure(quality, filter, dateStyle),
    "alpha-by-type": typeFigure(quality, filter),
    "alpha-by-tag": tagFigure(quality, filter),
    spread: spreadFigure(quality, filter),
    ...(quality.pairs ? { "reviewer-matrix": matrixFigure(quality.pairs, filter) } : {}),
  };
}

type QualityKey = keyof Awaited<ReturnType<typeof qualityFigures>>;

/** One of these figures. */
export async function qualityFigure(viewer: Viewer, filter: DashboardFilter, key: QualityKey): Promise<Figure> {
  const figure = (await qualityFigures(await readQuality(viewer, filter), filter))[key];
  if (!figure) {
    permit(can(viewer, "work.read"), "Only editors can see how two reviewers rate the same claims.");
    throw new RuleError("While names are hidden from you, figures of pairs of reviewers are too.");
  }
  return figure;
}

/** What the page shows: the numbers, and its figures as they are drawn. */
export async function readQualityScreen(viewer: Viewer, filter: DashboardFilter) {
  const quality = await readQuality(viewer, filter);
  const figures = await qualityFigures(quality, filter);
  return { quality, drawn: Object.values(figures).map(drawnFigure) };
}
