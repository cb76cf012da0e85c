import { type ReportFigure, reportFigures } from "#domain/exports/report-figures.ts";
import type { Rating } from "#domain/rating/rating.ts";
import type { ReportHead } from "#domain/report-shape.ts";
import { Markup, markup } from "./markup.ts";
import type { Outline } from "./outlines.ts";

/** Draws a figure as an SVG element. */
export type DrawChart = (figure: ReportFigure, scale: Rating[]) => string;

/** The figures about the claims of a report. Null for a report without claims. */
export function chartsOf(report: ReportHead, outlines: Outline[], draw: DrawChart): Markup | null {
  const figures = reportFigures(
    report,
    outlines.map(({ counted }) => counted),
  );
  if (figures.length === 0) return null;
  const drawn = figures.map(
    (figure) =>
      markup`<figure><figcaption>${figure.title}</figcaption>${new Markup(draw(figure, report.scale))}</figure>\n`,
  );
  return markup`
<h2 class="part">The claims in numbers</h2>
<div class="charts">${drawn}</div>`;
}
