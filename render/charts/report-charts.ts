import type { FigureRow, ReportFigure } from "#domain/exports/report-figures.ts";
import type { Figure } from "#domain/figure/chart.ts";
import type { Rating } from "#domain/rating/rating.ts";
import { figureSvg } from "./draw.ts";
import { type ChartStyle, paperStyle } from "./style.ts";

const WIDTH = 480;

/** A figure of a report in the colours of paper. `text` is how its words are printed. */
export const printedChart = (figure: ReportFigure, scale: Rating[], text: (words: string) => string): string =>
  figureSvg(chartOf(figure, scale, text), paperStyle(scale), WIDTH);

/** A figure of a report for its web page, whose style has the colours: light, dark and on paper. */
export const pageChart = (figure: ReportFigure, scale: Rating[]): string =>
  figureSvg(chartOf(figure, scale, String), pageStyle(scale), WIDTH);

const pageStyle = (scale: Rating[]): ChartStyle => ({
  ...{ typeface: "Inter, system-ui, sans-serif", ink: "currentColor" },
  ...{ quiet: "var(--quiet)", rule: "var(--rule)", paper: "var(--paper)" },
  colorOf: (tone) => {
    const index = scale.findIndex(({ key }) => tone === `rating-${key}`);
    return index < 0 ? "var(--quiet)" : `var(--c-${index})`;
  },
});

function chartOf({ title, rows }: ReportFigure, scale: Rating[], text: (words: string) => string): Figure {
  const barOf = ({ label, count, rating }: FigureRow) => ({
    ...{ label: text(label), value: count, tone: rating === null ? ("quiet" as const) : (`rating-${rating}` as const) },
    symbol: scale.find(({ key }) => key === rating)?.symbol,
  });
  return {
    ...{ key: "report", title: text(title), subtitle: "" },
    chart: { kind: "bars", of: "Rating", values: "Claims", format: "count", bars: rows.map(barOf) },
  };
}
