import * as Plot from "@observablehq/plot";
import type { HeatChart } from "#domain/figure/chart.ts";
import { valueInWords } from "#domain/figure/value.ts";
import { initials } from "#domain/initials.ts";
import { type Canvas, type Drawn, FONT_SIZE, labelWidth, ROW_HEIGHT } from "./plot.ts";
import { leftLabels } from "./rows.ts";

const HEAD_HEIGHT = 26;

/** The width of a cell, in pixels, from which on its column has a name over it. */
const MIN_NAME_WIDTH = 64;

/** The largest value is drawn at this opacity, on which ink is still read. */
const MAX_OPACITY = 0.5;

/** A matrix. Each cell has its value in it, so that shades only help. */
export function drawHeat({ rows: given, columns, format }: HeatChart, canvas: Canvas): Drawn {
  const { style } = canvas;
  const rows = given.map((row, index) => ({ ...row, y: HEAD_HEIGHT + index * ROW_HEIGHT }));
  const cells = rows.flatMap(({ label, values, y }) =>
    values.map(({ value, href, note }, column) => ({
      ...{ value, href, column, y },
      text: value === null ? "–" : valueInWords(value, format),
      name: `${label}, ${columns[column]}: ${valueInWords(value, format)}${note ? ` (${note})` : ""}`,
    })),
  );
  const all = cells.flatMap(({ value }) => (value === null ? [] : [value]));
  const [least, most] = [Math.min(0, ...all), Math.max(format === "count" ? 1 : 1e-9, ...all)];
  const cellWidth = (canvas.width - labelWidth(canvas)) / Math.max(1, columns.length);
  // Of names that are cut to a letter none could be told from another.
  const heads = cellWidth < MIN_NAME_WIDTH ? columns.map(initials) : columns;
  return {
    height: HEAD_HEIGHT + rows.length * ROW_HEIGHT,
    options: {
      marginLeft: labelWidth(canvas),
      x: { axis: null, type: "linear", domain: [0, Math.max(1, columns.length)] },
    },
    marks: (top) => {
      const at = { x1: "column", x2: ({ column }: { column: number }) => column + 1 };
      const y = ({ y: row }: { y: number }) => top + row;
      return [
        Plot.rect(
          cells.filter(({ value }) => value !== null),
          {
            ...{ ...at, y1: y, y2: (cell) => y(cell) + ROW_HEIGHT, inset: 1, fill: style.colorOf("accent") },
            fillOpacity: ({ value }) => 0.06 + (MAX_OPACITY - 0.06) * (((value ?? 0) - least) / (most - least || 1)),
          },
        ),
        Plot.text(cells, {
          ...{ x: ({ column }) => column + 0.5, y: (cell) => y(cell) + ROW_HEIGHT / 2, text: "text" },
          ...{ fill: style.ink, fontSize: FONT_SIZE - (cellWidth < 44 ? 2 : 0), fontVariant: "tabular-nums" },
        }),
        Plot.text(columns, {
          ...{ x: (_, column) => column + 0.5, y: () => top + HEAD_HEIGHT / 2, text: heads, title: (column) => column },
          ...{ fill: style.quiet, fontSize: FONT_SIZE - 1 },
          ...{ lineWidth: (cellWidth - 4) / FONT_SIZE, textOverflow: "ellipsis" },
        }),
        leftLabels(rows, top, canvas),
      ];
    },
    links: (top, x) =>
      cells.flatMap(({ href, name, column, y }) => {
        return href ? [{ href, name, x1: x(column), x2: x(column + 1), y1: top + y, y2: top + y + ROW_HEIGHT }] : [];
      }),
  };
}
