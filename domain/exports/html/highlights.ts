import type { Passage } from "#domain/anchoring/selectors.ts";
import { STALE_DRAWING } from "#domain/claim.ts";
import { labelLanguage, ratingLabel } from "#domain/report.ts";
import type { ReportHead } from "#domain/report-shape.ts";
import { type Markup, markup } from "./markup.ts";

/** A claim as the text highlights it. */
export type Highlight = {
  number: number;
  passage: Passage;
  /** CSS class of its rating. */
  rating: string;
  /** The accessible name of its number. */
  label: string;
  /** The line of its underline, from 0. Highlights that overlap have different lanes. */
  lane: number;
};

/** Underlines that fit between two lines of text. */
const LANES = 3;

/** The CSS class of a rating, from its position in the scale, so that no key gets into the style sheet. */
export const ratingClass = ({ scale }: Pick<ReportHead, "scale">, key: string | null): string => {
  if (key === STALE_DRAWING) return "r-stale";
  const index = scale.findIndex((rating) => rating.key === key);
  return index < 0 ? "r-none" : `r-${index}`;
};

/** The label of a rating, with the language of the article where the label is translated. */
export function ratingName(report: ReportHead, key: string): Markup {
  const label = ratingLabel(report, key);
  const isTranslated = report.scale.some((rating) => rating.key === key && rating.label !== label);
  return isTranslated ? markup`<bdi lang="${labelLanguage(report)}">${label}</bdi>` : markup`${label}`;
}

type MarkedClaim = { number: number; passage: Passage | null; rating: string | null; label: string };

/** The claims that have a passage, in the order of the text, each in the first lane that is free at its start. */
export function highlightsOf(report: Pick<ReportHead, "scale">, claims: MarkedClaim[]): Highlight[] {
  const ends = Array.from({ length: LANES }, () => 0);
  return claims.flatMap(({ number, passage, rating, label }) => {
    if (!passage) return [];
    const free = ends.findIndex((end) => end <= passage.start);
    const lane = free < 0 ? number % LANES : free;
    ends[lane] = Math.max(ends[lane] ?? 0, passage.end);
    return [{ number, passage, rating: ratingClass(report, rating), label, lane }];
  });
}
