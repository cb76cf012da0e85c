import { directionOf } from "#domain/direction.ts";
import { joinPieces } from "#domain/exports/pieces.ts";
import type { ReportClaim } from "#domain/report-claim-shape.ts";
import type { ReportHead } from "#domain/report-shape.ts";
import { markup } from "./markup.ts";
import { type NoteSize, noteOf } from "./note.ts";

/** The grid rows of a group of notes, from 1, and how many notes there are. */
export type NoteRows = { row: number; span: number; count: number };

/** The start of a grid with this many rows, whose columns are texts and the notes on them. */
export const sheetStart = ({ article }: ReportHead, rows: number): string =>
  markup`<div class="sheet" dir="${directionOf(article.language)}" style="grid-template-rows:repeat(${rows},auto) 1fr">
`.source;

export const SHEET_END = "</div>";

/** A text in a row of the grid. */
export function* textInRow({ article }: ReportHead, row: number, text: Iterable<string>): Generator<string> {
  yield markup`<div class="text" style="grid-row:${row}" lang="${article.language}">`.source;
  yield* joinPieces(text);
  yield "</div>\n";
}

/** The notes on these claims beside rows of the grid. */
export async function* notesInRows(
  report: ReportHead,
  { row, span, count }: NoteRows,
  claims: AsyncIterable<ReportClaim> | ReportClaim[],
): AsyncGenerator<string> {
  const size = sizeOf(count);
  yield `<div class="notes" style="grid-row:${row}/span ${span}">`;
  for await (const claim of claims) yield* joinPieces(noteOf(report, claim, size));
  yield "</div>\n";
}

/** Three compact notes take about as much room as a paragraph with three claims. */
const MAX_COMPACT = 3;

const sizeOf = (notes: number): NoteSize => (notes === 1 ? "whole" : notes <= MAX_COMPACT ? "compact" : "line");
