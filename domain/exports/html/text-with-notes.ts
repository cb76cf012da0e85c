import { PAUSE } from "#domain/exports/pieces.ts";
import { startsWithTitle } from "#domain/exports/starts-with-title.ts";
import type { ReportClaim } from "#domain/report-claim-shape.ts";
import type { StreamedReport } from "#domain/report-shape.ts";
import { headingIds } from "./contents.ts";
import { drawDocument } from "./document.ts";
import { type Highlight, highlightsOf } from "./highlights.ts";
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
  const blocks = drawDocument(document, highlights, from, headingIds(document));
  yield PAUSE;
  const noted = blocks.map(({ numbered }) => numbersOf(numbered));
  const spans = spansOf(noted.map((numbers) => numbers.length > 0));
  const claims = report.claims(noted.flat())[Symbol.asyncIterator]();
  yield sheetStart(report, blocks.length);
  try {
    for (const [index, { draw, numbered }] of blocks.entries()) {
      yield* textInRow(report, index + 1, draw());
      const span = spans[index] ?? 1;
      const count = numbered.length;
      if (count > 0) yield* notesInRows(report, { row: index + 1, span, count }, take(claims, count));
    }
  } finally {
    await claims.return?.();
  }
  yield SHEET_END;
}

/** Notes beside one block are in the order of the text. */
const numbersOf = (highlights: Highlight[]): number[] => highlights.map(({ number }) => number).sort((a, b) => a - b);

/**
 * The rows of the grid that the notes of each block may take: up to the next block with notes. Where they need more room,
 * the grid stretches these rows, so that every note begins beside its block.
 */
function spansOf(hasNotes: boolean[]): number[] {
  const spans: number[] = [];
  let next = hasNotes.length;
  for (let index = hasNotes.length - 1; index >= 0; index -= 1) {
    spans[index] = next - index;
    if (hasNotes[index]) next = index;
  }
  return spans;
}

/** The next claims of an iterator that goes on afterwards. */
async function* take(claims: AsyncIterator<ReportClaim>, count: number): AsyncGenerator<ReportClaim> {
  for (let taken = 0; taken < count; taken += 1) {
    const { done, value } = await claims.next();
    if (done) return;
    yield value;
  }
}
