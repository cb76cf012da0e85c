import * as Plot from "@observablehq/plot";
import type { SeriesBarsChart } from "#domain/figure/chart.ts";
import { valueInWords } from "#domain/figure/value.ts";
import { patternFill } from "./patterns.ts";
import { type Canvas, type Drawn, element, FONT_SIZE, type LinkArea, labelWidth, ROW_HEIGHT } from "./plot.ts";
import { leftLabels, NOTE_INDENT, noteWidth, valueLabels } from "./rows.ts";

const MIN_NOTE_WIDTH = 64;

/** The least room of the number behind the longest bar of a group. */
const MIN_VALUE_WIDTH = 48;

/** The height of one bar of a group, and of the space between two. */
const GROUPED_HEIGHT = 14;
const GROUPED_GAP = ROW_HEIGHT - GROUPED_HEIGHT;

type Segment = LinkArea & { label: string; words: string; y: number; fill: string; color: string; value: number };

/** The height of a link around a bar. */
function areaOf(y1: number, y2: number): { y1: number; y2: number } {
  const middle = (y1 + y2) / 2;
  return { y1: middle - ROW_HEIGHT / 2, y2: middle + ROW_HEIGHT / 2 };
}

/** Bars of several series, told apart by pattern and colour, with a legend. `x1` and `x2` of a segment are values. */
export function drawSeriesBars(chart: SeriesBarsChart, canvas: Canvas): Drawn {
  const { style } = canvas;
  const isStacked = chart.kind === "stacked";
  const height = isStacked ? ROW_HEIGHT : chart.series.length * ROW_HEIGHT + 10;
  const rows = chart.rows.map((row, index) => ({ ...row, y: index * height + (height - ROW_HEIGHT) / 2, index }));
  const segments = rows.flatMap(({ label, values, index }) => {
    let end = 0;
    return chart.series.map((series, place): Segment => {
      const { value, href = "" } = values[place] ?? { value: null };
      const x1 = isStacked ? end : 0;
      end = x1 + (value ?? 0);
      const y1 = index * height + (isStacked ? 4 : 5 + place * ROW_HEIGHT + GROUPED_GAP / 2);
      return {
        ...{ href, name: `${label}, ${series.label}: ${valueInWords(value, chart.format)}`, value: value ?? 0 },
        ...{ label: series.label, words: valueInWords(value, chart.format), y: y1 - GROUPED_GAP / 2 },
        ...{ x1, x2: end, y1, y2: y1 + (isStacked ? ROW_HEIGHT - 8 : GROUPED_HEIGHT) },
        ...{ fill: patternFill(canvas, place), color: style.colorOf(series.tone) },
      };
    });
  });
  const drawn = segments.filter(({ value }) => value > 0);
  const notes = rows.flatMap(({ note }) => (note ? [{ words: note }] : []));
  const noteRoom = notes.length > 0 ? noteWidth(notes, MIN_NOTE_WIDTH) : NOTE_INDENT;
  const room = noteRoom + (isStacked ? 0 : noteWidth(segments, MIN_VALUE_WIDTH));
  return {
    height: rows.length * height,
    options: {
      ...{ marginLeft: labelWidth(canvas), marginRight: room },
      x: { axis: null, domain: [0, Math.max(1e-9, ...segments.map(({ x2 }) => x2))] },
    },
    marks: (top) => [
      Plot.rect(drawn, {
        ...{ x1: "x1", x2: "x2", y1: ({ y1 }) => top + y1, y2: ({ y2 }) => top + y2 },
        ...{ fill: "fill", stroke: "color", strokeWidth: 1, insetLeft: 0.5, insetRight: 1 },
      }),
      leftLabels(rows, top, canvas),
      ...(isStacked ? [] : [valueLabels(segments, top, canvas)]),
      Plot.text(rows, {
        ...{ frameAnchor: "right", y: ({ y }) => top + y + ROW_HEIGHT / 2, text: ({ note }) => note ?? "" },
        ...{
          textAnchor: "end",
          dx: room - 2,
          fill: style.quiet,
          fontSize: FONT_SIZE,
          fontVariant: "tabular-nums",
        },
      }),
    ],
    links: (top, x) =>
      drawn
        .filter(({ href }) => href)
        .map((segment) => ({
          ...segment,
          ...{ x1: x(segment.x1), x2: isStacked ? x(segment.x2) : canvas.width },
          ...areaOf(top + segment.y1, top + segment.y2),
        })),
    legend: chart.series.map(({ label, tone }, index) => ({
      label,
      symbol: (document, left, y) => [
        element(document, "rect", {
          ...{ x: left + 0.5, y: y + 0.5, width: 13, height: 11 },
          ...{ fill: patternFill(canvas, index), stroke: style.colorOf(tone) },
        }),
      ],
    })),
  };
}
