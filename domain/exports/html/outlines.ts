import type { Passage } from "#domain/anchoring/selectors.ts";
import { resultOf } from "#domain/exports/claim-note.ts";
import type { StreamedReport } from "#domain/report-shape.ts";
import { drawnRating } from "./note.ts";
import { noteHeight } from "./note-rows.ts";

/** What a page must know of all claims before it shows the first one. */
export type Outline = {
  number: number;
  passage: Passage | null;
  rating: string | null;
  /** The label of its rating or standing. */
  label: string;
  noteHeight: number;
};

/** Reads all claims, and keeps little of each. */
export async function outlinesOf(report: StreamedReport): Promise<Outline[]> {
  const outlines: Outline[] = [];
  for await (const claim of report.claims()) {
    const { number, anchor } = claim;
    const rating = drawnRating(claim);
    const { passage } = anchor;
    outlines.push({ number, passage, rating, label: resultOf(report, claim), noteHeight: noteHeight(claim) });
  }
  return outlines;
}
