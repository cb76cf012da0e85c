import * as Plot from "@observablehq/plot";
import type { EstimatesChart } from "#domain/figure/chart.ts";
import { valueInWords } from "#domain/figure/value.ts";
import { ticksOf } from "./axes.ts";
import { type Canvas, type Drawn, FONT_SIZE, labelWidth, ROW_HEIGHT } from "./plot.ts";
import { leftLabels, NOTE_INDENT, noteWidth, rowLinks } from "./rows.ts";

const MIN_NOTE_WIDTH = 104;

/** Room for half of a dot and of a label of the axis. */
const INSET = 14;

/** Measures with their intervals: a dot between two whiskers. A row whose measure is not defined says so. */
export function drawEstimates({ rows: given, format }: EstimatesChart, canvas: Canvas): Drawn {
  const { style } = canvas;
  const rows = given.map((row, index) => {
    const value = row.value === null && row.reason ? row.reason : valueInWords(row.value, format);
    return { ...row, words: `${value}, n ${row.n.toLocaleString("en")}`, y: index * ROW_HEIGHT };
  });
  const height = rows.length * ROW_HEIGHT;
  const values = rows.flatMap(({ value, interval }) => [value ?? 0, interval?.low ?? 0, interval?.high ?? 0]);
  const limits: [number, number] = [Math.min(0, ...values), Math.max(1, ...values)];
  const ticks = ticksOf(limits, format);
  const intervals = rows.flatMap(({ interval, y }) => (interval ? [{ ...interval, y }] : []));
  const accent = style.colorOf("accent");
  return {
    height: height + 22,
    options: {
      ...{ marginLeft: labelWidth(canvas), marginRight: noteWidth(rows, MIN_NOTE_WIDTH) },
      x: { axis: null, domain: limits, inset: INSET },
    },
    marks: (top) => {
      const y = (row: { y: number }) => top + row.y + ROW_HEIGHT / 2;
      const line = { stroke: accent, strokeWidth: 1.6 };
      const tick = { y1: (row: { y: number }) => y(row) - 4, y2: (row: { y: number }) => y(row) + 4, ...line };
      return [
        Plot.ruleX(ticks, { y1: () => top, y2: () => top + height, stroke: style.rule }),
        Plot.text(ticks, {
          ...{ x: (value) => value, y: () => top + height + 13, text: (value) => valueInWords(value, format) },
          ...{ fill: style.quiet, fontSize: FONT_SIZE - 1 },
        }),
        Plot.link(intervals, { x1: "low", x2: "high", y1: y, y2: y, ...line }),
        Plot.link(intervals, { x1: "low", x2: "low", ...tick }),
        Plot.link(intervals, { x1: "high", x2: "high", ...tick }),
        Plot.dot(
          rows.filter(({ value }) => value !== null),
          { x: "value", y, r: 4, fill: accent, stroke: style.paper, strokeWidth: 1 },
        ),
        leftLabels(rows, top, canvas),
        Plot.text(rows, {
          ...{ frameAnchor: "right", y, text: "words", textAnchor: "start", dx: NOTE_INDENT },
          ...{ fill: style.quiet, fontSize: FONT_SIZE, fontVariant: "tabular-nums" },
        }),
      ];
    },
    links: (top) => rowLinks(rows, top, canvas),
  };
}
