import * as Plot from "@observablehq/plot";
import type { SharesChart } from "#domain/figure/chart.ts";
import { valueInWords } from "#domain/figure/value.ts";
import { percentAxis } from "./axes.ts";
import { type Canvas, type Drawn, FONT_SIZE, labelWidth, ROW_HEIGHT } from "./plot.ts";
import { leftLabels, NOTE_INDENT, noteWidth, rowLinks } from "./rows.ts";

const MIN_NOTE_WIDTH = 92;

/** Shares with their intervals: a dot between two whiskers. Rows with too small an n have words in their place. */
export function drawShares({ rows: given }: SharesChart, canvas: Canvas): Drawn {
  const { style } = canvas;
  const rows = given.map((row, index) => {
    const n = `n ${row.n.toLocaleString("en")}`;
    const words = row.share ? `${valueInWords(row.share.value, "percent")}, ${n}` : n;
    return { ...row, words, y: index * ROW_HEIGHT };
  });
  const shown = rows.flatMap(({ share, y }) => (share ? [{ ...share, y }] : []));
  const tooFew = rows.filter(({ share }) => share === null);
  const height = rows.length * ROW_HEIGHT;
  return {
    height: height + 22,
    options: {
      ...{ marginLeft: labelWidth(canvas), marginRight: noteWidth(rows, MIN_NOTE_WIDTH) },
      x: { axis: null, domain: [0, 1] },
    },
    marks: (top) => {
      const y = (row: { y: number }) => top + row.y + ROW_HEIGHT / 2;
      const tick = { y1: (row: { y: number }) => y(row) - 4, y2: (row: { y: number }) => y(row) + 4 };
      return [
        percentAxis(top, top + height, canvas),
        Plot.link(shown, { x1: "low", x2: "high", y1: y, y2: y, stroke: style.colorOf("accent"), strokeWidth: 1.6 }),
        Plot.link(shown, { x1: "low", x2: "low", ...tick, stroke: style.colorOf("accent"), strokeWidth: 1.6 }),
        Plot.link(shown, { x1: "high", x2: "high", ...tick, stroke: style.colorOf("accent"), strokeWidth: 1.6 }),
        Plot.dot(shown, { x: "value", y, r: 4, fill: style.colorOf("accent"), stroke: style.paper, strokeWidth: 1 }),
        Plot.text(tooFew, { x: 0, y, text: () => "n too small", textAnchor: "start", dx: 4, fill: style.quiet }),
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
