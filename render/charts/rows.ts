import * as Plot from "@observablehq/plot";
import type { RatingSymbol } from "#domain/rating/symbols.ts";
import { type Canvas, FONT_SIZE, LETTER_WIDTH, type LinkArea, labelWidth, ROW_HEIGHT } from "./plot.ts";

type Row = { label: string; y: number; symbol?: RatingSymbol | undefined };

/** The room of a symbol before a label. */
const SYMBOL_WIDTH = 18;

/** The label of each row on the left, cut where there is no room. Its title has the whole. */
export const leftLabels = (rows: Row[], top: number, canvas: Canvas): Plot.Markish => {
  const inset = rows.some(({ symbol }) => symbol) ? SYMBOL_WIDTH : 0;
  return Plot.text(rows, {
    ...{ x: null, frameAnchor: "left", y: ({ y }: Row) => top + y + ROW_HEIGHT / 2 },
    ...{ text: "label", textAnchor: "start", dx: inset - labelWidth(canvas) },
    ...{ fill: canvas.style.ink, fontSize: FONT_SIZE },
    // In ems of the font, which are wider than most letters; less, because other typefaces are wider than Inter.
    ...{ lineWidth: ((labelWidth(canvas) - inset - 10) * 0.92) / FONT_SIZE, textOverflow: "ellipsis" },
  });
};

/** The words of each row behind its value, which is at `value`. */
export const valueLabels = (
  rows: (Row & { value: number | null; words: string })[],
  top: number,
  { style }: Canvas,
): Plot.Markish =>
  Plot.text(rows, {
    ...{ x: ({ value }) => value ?? 0, y: ({ y }) => top + y + ROW_HEIGHT / 2 },
    ...{ text: "words", textAnchor: "start", dx: 7, fill: style.ink, fontSize: FONT_SIZE, fontVariant: "tabular-nums" },
  });

/** The room on the right for the words behind each row: what they need, and at least `least` pixels. */
export const noteWidth = (rows: { words: string }[], least: number): number =>
  Math.max(least, NOTE_INDENT + Math.ceil(LETTER_WIDTH * Math.max(0, ...rows.map(({ words }) => words.length))));

/** From the end of the chart to the words behind a row, in pixels. */
export const NOTE_INDENT = 8;

/** Each row that leads somewhere as one link over its whole width. */
export const rowLinks = (
  rows: (Row & { href?: string | undefined; words: string })[],
  top: number,
  { width }: Canvas,
): LinkArea[] =>
  rows.flatMap(({ href, label, words, y }) => {
    return href ? [{ href, name: `${label}: ${words}`, x1: 0, x2: width, y1: top + y, y2: top + y + ROW_HEIGHT }] : [];
  });
