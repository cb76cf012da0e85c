import * as Plot from "@observablehq/plot";
import type { LinesChart } from "#domain/figure/chart.ts";
import { valueInWords } from "#domain/figure/value.ts";
import { ticksOf } from "./axes.ts";
import { type Canvas, type Drawn, element, FONT_SIZE } from "./plot.ts";

const HEIGHT = 200;
const AXIS_WIDTH = 46;
const MARGIN = 14;

/** A letter of a time takes about this much of the width. */
const LETTER_WIDTH = 6;

/** Series are told apart by symbol and dashes besides their colour. */
const SYMBOLS = ["circle", "square", "triangle", "diamond", "cross", "star"] as const;
const DASHES = ["none", "6 3", "2 3", "8 3 2 3", "none", "6 3"] as const;

/** Lines over time. A time without a value breaks its line. */
export function drawLines(chart: LinesChart, canvas: Canvas): Drawn {
  const { style, width } = canvas;
  const { times, series, format } = chart;
  const points = series.flatMap((one, place) =>
    one.points.map((point, time) => ({ ...point, time, place, color: style.colorOf(one.tone) })),
  );
  const values = points.flatMap(({ value, low, high }) => [value, low, high].filter((one) => typeof one === "number"));
  const [least, most] = chart.domain ?? [Math.min(0, ...values), Math.max(format === "count" ? 1 : 0.01, ...values)];
  const ticks = ticksOf([least, most], format);
  const labelWidth = 14 + LETTER_WIDTH * Math.max(...times.map(({ length }) => length));
  const every = Math.max(1, Math.ceil((times.length * labelWidth) / (width - AXIS_WIDTH)));
  const shownTimes = times.map((_, time) => time).filter((time) => (times.length - 1 - time) % every === 0);
  const bottom = HEIGHT - 24;
  const yOf = (top: number) => (value: number) =>
    top + MARGIN + (1 - (value - least) / (most - least || 1)) * (bottom - 2 * MARGIN);
  const lineOf = (place: number) => points.filter((point) => point.place === place);
  return {
    height: HEIGHT,
    options: {
      ...{ marginLeft: AXIS_WIDTH + MARGIN, marginRight: Math.max(MARGIN + 10, labelWidth / 2) },
      x: { axis: null, type: "linear", domain: [0, Math.max(1, times.length - 1)] },
    },
    marks: (top) => {
      const y = yOf(top);
      return [
        Plot.ruleY(ticks, { y: (value) => y(value), insetLeft: -MARGIN, insetRight: -MARGIN, stroke: style.rule }),
        Plot.text(ticks, {
          ...{ frameAnchor: "left", y: (value) => y(value), text: (value) => valueInWords(value, format) },
          ...{ textAnchor: "end", dx: -MARGIN - 8, fill: style.quiet, fontSize: FONT_SIZE - 1 },
        }),
        Plot.text(shownTimes, {
          ...{ x: (time) => time, y: () => top + HEIGHT - 10, text: (time) => times[time] ?? "" },
          ...{ fill: style.quiet, fontSize: FONT_SIZE - 1 },
        }),
        series.flatMap((one, place) => [
          Plot.areaY(lineOf(place), {
            ...{ x: "time", y1: ({ low }) => y(low ?? Number.NaN), y2: ({ high }) => y(high ?? Number.NaN) },
            ...{ fill: style.colorOf(one.tone), fillOpacity: 0.14 },
          }),
          Plot.line(lineOf(place), {
            ...{ x: "time", y: ({ value }) => (value === null ? Number.NaN : y(value)) },
            ...{
              stroke: style.colorOf(one.tone),
              strokeWidth: 2,
              strokeDasharray: DASHES[place % DASHES.length] ?? "none",
            },
          }),
          Plot.dot(
            lineOf(place).filter(({ value }) => value !== null),
            {
              ...{
                x: "time",
                y: ({ value }) => y(value ?? 0),
                r: 3.6,
                symbol: SYMBOLS[place % SYMBOLS.length] ?? "circle",
              },
              ...{ fill: style.colorOf(one.tone), stroke: style.paper, strokeWidth: 1 },
            },
          ),
        ]),
      ];
    },
    links: (top, x) =>
      points.flatMap(({ value, href, time, place }) => {
        if (value === null || !href) return [];
        const name = `${times[time]}, ${series[place]?.label}: ${valueInWords(value, format)}`;
        const [cx, cy] = [x(time), yOf(top)(value)];
        return [{ href, name, x1: cx - 12, x2: cx + 12, y1: cy - 12, y2: cy + 12 }];
      }),
    ...(series.length > 1 && {
      legend: series.map(({ label, tone }, place) => ({
        label,
        symbol: (document: Document, left: number, at: number) => [
          element(document, "path", {
            ...{ d: `M${left} ${at + 6}h14`, stroke: style.colorOf(tone), "stroke-width": 2, fill: "none" },
            "stroke-dasharray": DASHES[place % DASHES.length] ?? "none",
          }),
          element(document, "path", {
            ...{ d: symbolPath(place), transform: `translate(${left + 7} ${at + 6})`, fill: style.colorOf(tone) },
          }),
        ],
      })),
    }),
  };
}

/** The symbols of `SYMBOLS` as paths around their middle, as Plot draws them. */
function symbolPath(place: number): string {
  const paths = {
    circle: "M-3.6 0a3.6 3.6 0 1 0 7.2 0a3.6 3.6 0 1 0 -7.2 0",
    square: "M-3.2 -3.2h6.4v6.4h-6.4z",
    triangle: "M0 -4.9 4.2 2.4H-4.2z",
    diamond: "M0 -5 2.9 0 0 5 -2.9 0z",
    cross: "M-4.3 -1.4h2.9v-2.9h2.8v2.9h2.9v2.8h-2.9v2.9h-2.8v-2.9h-2.9z",
    star: "M0 -5 1.2 -1.6 4.8 -1.5 1.9 .6 3 4 0 2 -3 4 -1.9 .6 -4.8 -1.5 -1.2 -1.6z",
  };
  return paths[SYMBOLS[place % SYMBOLS.length] ?? "circle"];
}
