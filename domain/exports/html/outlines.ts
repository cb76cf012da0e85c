import type { Passage } from "#domain/anchoring/selectors.ts";
import { resultOf } from "#domain/exports/claim-note.ts";
import { type CountedClaim, countedClaim } from "#domain/exports/report-figures.ts";
import { shortenedToWords } from "#domain/graphemes.ts";
import type { StreamedReport } from "#domain/report-shape.ts";
import { drawnRating } from "./note.ts";

/** What a page must know of all claims before it shows the first one. */
export type Outline = {
  number: number;
  passage: Passage | null;
  rating: string | null;
  /** The label of its rating or standing. */
  label: string;
  /** What counts of it in the figures. */
  counted: CountedClaim;
  /** The beginning of its statement. */
  words: string;
};

/** In UTF-16 units. */
const WORDS_LENGTH = 90;

/** Reads all claims, and keeps little of each. */
export async function outlinesOf(report: StreamedReport): Promise<Outline[]> {
  const outlines: Outline[] = [];
  for await (const claim of report.claims()) {
    const { number, anchor } = claim;
    const rating = drawnRating(claim);
    const { passage } = anchor;
    outlines.push({
      number,
      passage,
      rating,
      label: resultOf(report, claim),
      counted: countedClaim(claim),
      words: shortenedToWords(claim.statement, WORDS_LENGTH),
    });
  }
  return outlines;
}
