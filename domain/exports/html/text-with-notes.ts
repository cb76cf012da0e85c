import { PAUSE } from "#domain/exports/pieces.ts";
import { startsWithTitle } from "#domain/exports/starts-with-title.ts";
import type { ReportClaim, StreamedReport } from "#domain/report-shape.ts";
import { drawDocument } from "./document.ts";
import { type Highlight, highlightsOf } from "./highlights.ts";
import { blockHeight, rowsOfNotes } from "./note-rows.ts";
import type { Outline } from "./outlines.ts";
import { notesInRows, SHEET_END, sheetStart, textInRow } from "./sheet.ts";

/** The blocks of the text, each followed by the notes whose numbers are in it, which the grid puts beside it. */
export async function* textWithNotes(report: StreamedReport, outlines: Outline[]): AsyncGenerator<string> {
  const { document } = report.version;
  if (!document) return;
  const firstClaim = outlines.reduce((first, { passage }) => Math.min(first, passage?.start ?? first), Infinity);
  const from = startsWithTitle(report, firstClaim) ? 1 : 0;
  const highlights = highlightsOf(report, outlines);
  yield PAUSE;
  const blocks = drawDocument(document, highlights, from);
  yield PAUSE;
  const noted = blocks.map(({ numbered }) => numbersOf(numbered));
  const heights = new Map(outlines.map(({ number, noteHeight }) => [number, noteHeight]));
  const blockHeights = document.content.slice(from).map(blockHeight);
  yield PAUSE;
  const rows = rowsOfNotes(
    blockHeights,
    noted.map((numbers) => sumOf(numbers, heights)),
  );
  const claims = report.claims(noted.flat())[Symbol.asyncIterator]();
  yield sheetStart(report, blocks.length);
  try {
    for (const [index, { draw, numbered }] of blocks.entries()) {
      yield* textInRow(report, index + 1, draw());
      const beside = rows[index];
      if (beside) yield* notesInRows(report, beside, take(claims, numbered.length));
    }
  } finally {
    await claims.return?.();
  }
  yield SHEET_END;
}

/** Notes beside one block are in the order of the text. */
const numbersOf = (highlights: Highlight[]): number[] => highlights.map(({ number }) => number).sort((a, b) => a - b);

/** The height of the notes on these claims, null for none. */
const sumOf = (numbers: number[], heights: Map<number, number>): number | null =>
  numbers.length > 0 ? numbers.reduce((sum, number) => sum + (heights.get(number) ?? 0), 0) : null;

/** The next claims of an iterator that goes on afterwards. */
async function* take(claims: AsyncIterator<ReportClaim>, count: number): AsyncGenerator<ReportClaim> {
  for (let taken = 0; taken < count; taken += 1) {
    const { done, value } = await claims.next();
    if (done) return;
    yield value;
  }
}
