import * as Plot from "@observablehq/plot";
import type { BarsChart } from "#domain/figure/chart.ts";
import { valueInWords } from "#domain/figure/value.ts";
import { AREA_OPACITY } from "./patterns.ts";
import { type Canvas, type Drawn, labelWidth, ROW_HEIGHT } from "./plot.ts";
import { ratingSymbol } from "./rating-symbol.ts";
import { leftLabels, rowLinks, valueLabels } from "./rows.ts";

const VALUE_WIDTH = 64;

/** Horizontal bars. The label beside each says what it is, so that no colour is needed. */
export function drawBars({ bars, format }: BarsChart, canvas: Canvas): Drawn {
  const rows = bars.map((bar, index) => ({
    ...bar,
    y: index * ROW_HEIGHT,
    color: canvas.style.colorOf(bar.tone),
    words: valueInWords(bar.value, format),
  }));
  return {
    height: rows.length * ROW_HEIGHT,
    options: {
      ...{ marginLeft: labelWidth(canvas), marginRight: VALUE_WIDTH },
      x: { axis: null, domain: [0, Math.max(format === "percent" ? 0.01 : 1, ...rows.map(({ value }) => value ?? 0))] },
    },
    marks: (top) => {
      const place = { x1: 0, y1: ({ y }: { y: number }) => top + y + 5, y2: ({ y }: { y: number }) => top + y + 19 };
      return [
        Plot.rect(rows, { ...place, x2: "value", fill: "color", fillOpacity: AREA_OPACITY }),
        Plot.rect(
          rows.filter(({ value }) => value),
          { ...place, x2: 0, insetRight: -2, fill: "color" },
        ),
        leftLabels(rows, top, canvas),
        valueLabels(rows, top, canvas),
      ];
    },
    extra: (document, top) =>
      rows.flatMap(({ symbol, color, y }) =>
        symbol ? [ratingSymbol(document, symbol, { color, x: 6.5, y: top + y + ROW_HEIGHT / 2 })] : [],
      ),
    links: (top) => rowLinks(rows, top, canvas),
  };
}
