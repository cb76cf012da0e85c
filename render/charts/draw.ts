import { element, type Markup } from "#domain/exports/html/markup.ts";
import type { Chart, DrawnElement, DrawnFigure, Figure, Tone } from "#domain/figure/chart.ts";
import { figureInWords } from "#domain/figure/table.ts";
import { drawBars } from "./bars.ts";
import { drawEstimates } from "./estimates.ts";
import { drawHeat } from "./heat.ts";
import { drawLines } from "./lines.ts";
import { patternsOf } from "./patterns.ts";
import { type Canvas, type Drawn, plotted } from "./plot.ts";
import { drawSeriesBars } from "./series-bars.ts";
import { drawShares } from "./shares.ts";
import { drawSpread } from "./spread.ts";
import { type ChartStyle, SCREEN } from "./style.ts";

/** Widths of drawings in pixels: beside another figure on a wide screen, and on a phone. */
const WIDE = 560;
const NARROW = 342;

/** A figure as one SVG element, as text: for reports and PDF, which write its title themselves. It has no links. */
export const figureSvg = (figure: Figure, style: ChartStyle, width = WIDE): string =>
  svgOf(elementOf(drawing(figure, { style, width, id: figure.key, hasLinks: false })));

/** A figure as data for a file that stands alone, with its title and subtitle. */
export const figureForFile = (figure: Figure, style: ChartStyle): DrawnElement =>
  elementOf(drawing(figure, { style, width: WIDE, id: figure.key, hasLinks: false, hasHeading: true }));

/** A figure for a page, drawn for wide and narrow screens. */
export function drawnFigure(figure: Figure): DrawnFigure {
  if (isEmpty(figure.chart)) return { figure, drawings: null };
  const drawn = (width: number, size: string) =>
    elementOf(drawing(figure, { style: SCREEN, width, id: `${figure.key}-${size}`, hasLinks: true }));
  return { figure, drawings: { wide: drawn(WIDE, "wide"), narrow: drawn(NARROW, "narrow") } };
}

function drawing(figure: Figure, canvas: Canvas): Element {
  const words = { title: figure.title, subtitle: figure.subtitle, description: figureInWords(figure) };
  return plotted(drawnChart(figure.chart, canvas), words, canvas, patternsOf(canvas, patternedTones(figure.chart)));
}

function drawnChart(chart: Chart, canvas: Canvas): Drawn {
  switch (chart.kind) {
    case "bars":
      return drawBars(chart, canvas);
    case "stacked":
    case "grouped":
      return drawSeriesBars(chart, canvas);
    case "shares":
      return drawShares(chart, canvas);
    case "estimates":
      return drawEstimates(chart, canvas);
    case "lines":
      return drawLines(chart, canvas);
    case "spread":
      return drawSpread(chart, canvas);
    case "heat":
      return drawHeat(chart, canvas);
  }
}

const patternedTones = (chart: Chart): Tone[] =>
  chart.kind === "stacked" || chart.kind === "grouped" ? chart.series.map(({ tone }) => tone) : [];

function isEmpty(chart: Chart): boolean {
  if (chart.kind === "bars") return chart.bars.length === 0;
  if (chart.kind === "lines") return chart.series.every(({ points }) => points.every(({ value }) => value === null));
  return chart.rows.length === 0;
}

/** The drawing as data. */
function elementOf(drawn: Element): DrawnElement {
  return {
    name: drawn.localName,
    attributes: Object.fromEntries([...drawn.attributes].map(({ name, value }) => [name, value])),
    children: [...drawn.childNodes].flatMap((child): (DrawnElement | string)[] =>
      child.nodeType === 1 ? [elementOf(child as Element)] : child.textContent ? [child.textContent] : [],
    ),
  };
}

/** A drawing as XML. linkedom would write it as HTML, in which `&` can stand alone. */
export const svgOf = (drawn: DrawnElement): string => markupOf(drawn).source;

const markupOf = ({ name, attributes, children }: DrawnElement): Markup =>
  element(
    name,
    attributes,
    children.map((child) => (typeof child === "string" ? child : markupOf(child))),
  );
