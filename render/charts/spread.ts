import * as Plot from "@observablehq/plot";
import type { SpreadChart } from "#domain/figure/chart.ts";
import { valueInWords } from "#domain/figure/value.ts";
import { ticksOf } from "./axes.ts";
import { AREA_OPACITY } from "./patterns.ts";
import { type Canvas, type Drawn, FONT_SIZE, labelWidth, ROW_HEIGHT } from "./plot.ts";
import { leftLabels, NOTE_INDENT, noteWidth, rowLinks } from "./rows.ts";

const MIN_NOTE_WIDTH = 112;

/**
 * Box plots: the box has the middle half, the line in it is the median, the whiskers end at the 10th and 90th
 * percentile.
 */
export function drawSpread({ rows: given, format }: SpreadChart, canvas: Canvas): Drawn {
  const { style } = canvas;
  const rows = given.map((row, index) => {
    const median = row.spread ? `${valueInWords(row.spread.median, format)}, ` : "";
    return { ...row, words: `${median}n ${row.n.toLocaleString("en")}`, y: index * ROW_HEIGHT };
  });
  const shown = rows.flatMap(({ spread, y }) => (spread ? [{ ...spread, y }] : []));
  const most = Math.max(1, ...shown.map(({ p90 }) => p90));
  const height = rows.length * ROW_HEIGHT;
  const color = style.colorOf("accent");
  // Half of the ticks, because durations are long words.
  const ticks = ticksOf([0, most], format).filter((_, index) => canvas.width > 400 || index % 2 === 0);
  return {
    height: height + 22,
    options: {
      ...{ marginLeft: labelWidth(canvas), marginRight: noteWidth(rows, MIN_NOTE_WIDTH) },
      x: { axis: null, type: "linear", domain: [0, most] },
    },
    marks: (top) => {
      const y = (row: { y: number }) => top + row.y + ROW_HEIGHT / 2;
      return [
        Plot.ruleX(ticks, { y1: () => top, y2: () => top + height, stroke: style.rule }),
        Plot.text(ticks, {
          ...{ x: (tick) => tick, y: () => top + height + 13, text: (tick) => valueInWords(tick, format) },
          ...{ fill: style.quiet, fontSize: FONT_SIZE - 1 },
        }),
        Plot.link(shown, { x1: "p10", x2: "p90", y1: y, y2: y, stroke: color, strokeWidth: 1.4 }),
        Plot.rect(shown, {
          ...{ x1: "p25", x2: "p75", y1: (row) => y(row) - 6, y2: (row) => y(row) + 6, fill: style.paper },
        }),
        Plot.rect(shown, {
          ...{ x1: "p25", x2: "p75", y1: (row) => y(row) - 6, y2: (row) => y(row) + 6 },
          ...{ fill: color, fillOpacity: AREA_OPACITY / 2, stroke: color },
        }),
        Plot.link(shown, {
          ...{ x1: "median", x2: "median", y1: (row) => y(row) - 8, y2: (row) => y(row) + 8 },
          ...{ stroke: style.ink, strokeWidth: 2 },
        }),
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
