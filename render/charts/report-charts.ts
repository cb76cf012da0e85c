import { type FigureRow, figureInWords, type ReportFigure } from "#domain/exports/report-figures.ts";
import type { Rating } from "#domain/rating/rating.ts";
import { colorOf } from "#render/colors.ts";
import { barChart } from "./bar-chart.ts";

const width = 480;

/** A figure of a report in the colours of paper. `text` is how its words are printed. */
export function printedChart(figure: ReportFigure, scale: Rating[], text: (words: string) => string): string {
  const bars = figure.rows.map(({ label, count, rating }) => {
    return { label: text(label), value: count, color: colorOf(scale, rating) };
  });
  const words = { title: text(figure.title), description: text(figureInWords(figure)) };
  return barChart({ ...words, bars, typeface: "Inter", ink: "#1c1b18", width });
}

/** A figure of a report for its web page, whose style has the colours: light, dark and on paper. */
export function pageChart(figure: ReportFigure, scale: Rating[]): string {
  const colorIn = ({ rating }: FigureRow) => {
    const index = scale.findIndex(({ key }) => key === rating);
    return index < 0 ? "var(--quiet)" : `var(--c-${index})`;
  };
  const bars = figure.rows.map((row) => ({ label: row.label, value: row.count, color: colorIn(row) }));
  const words = { title: figure.title, description: figureInWords(figure) };
  return barChart({ ...words, bars, typeface: "Inter, system-ui, sans-serif", ink: "currentColor", width });
}
