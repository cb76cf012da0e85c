import { resultOf } from "#domain/exports/claim-note.ts";
import { wordsAfter, wordsBefore } from "#domain/exports/passage-context.ts";
import type { ReportClaim } from "#domain/report-claim-shape.ts";
import type { ReportHead, StreamedReport } from "#domain/report-shape.ts";
import { highlightsOf, ratingClass } from "./highlights.ts";
import { markup } from "./markup.ts";
import { drawnRating } from "./note.ts";
import type { Outline } from "./outlines.ts";
import { notesInRows, SHEET_END, sheetStart, textInRow } from "./sheet.ts";
import { numberOf } from "./text.ts";

/** Only the passages, each with a few words of context and its note. */
export async function* passagesWithNotes(report: StreamedReport, outlines: Outline[]): AsyncGenerator<string> {
  yield sheetStart(report, outlines.length);
  let row = 1;
  for await (const claim of report.claims(outlines.map(({ number }) => number))) {
    yield* textInRow(report, row, passageOf(report, claim));
    yield* notesInRows(report, { row, span: 1, count: 1 }, [claim]);
    row += 1;
  }
  yield SHEET_END;
}

function* passageOf(report: ReportHead, claim: ReportClaim): Generator<string> {
  const { number, anchor } = claim;
  const rating = drawnRating(claim);
  const { passage, exact, prefix, suffix } = anchor;
  const [highlight] = highlightsOf(report, [{ number, passage, rating, label: resultOf(report, claim) }]);
  yield markup`<blockquote><p><span class="context">${wordsBefore(prefix)}</span><mark class="${ratingClass(report, rating)} lane-0">`
    .source;
  yield markup`${exact}</mark>${highlight ? numberOf(highlight) : null}`.source;
  yield markup`<span class="context">${wordsAfter(suffix)}</span></p></blockquote>`.source;
}
