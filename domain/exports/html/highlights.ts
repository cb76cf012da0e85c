import type { Passage } from "#domain/anchoring/selectors.ts";
import { ratingLabel } from "#domain/report.ts";
import type { Report, ReportClaim } from "#domain/report-shape.ts";
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
export const ratingClass = ({ scale }: Report, key: string | null): string => {
  const index = scale.findIndex((rating) => rating.key === key);
  return index < 0 ? "r-none" : `r-${index}`;
};

/** The label of a rating, with the language of the article where the label is translated. */
export function ratingName(report: Report, key: string): Markup {
  const label = ratingLabel(report, key);
  const isTranslated = report.scale.some((rating) => rating.key === key && rating.label !== label);
  return isTranslated ? markup`<bdi lang="${report.article.language}">${label}</bdi>` : markup`${label}`;
}

/** The claims that have a passage, in the order of the text, each in the first lane that is free at its start. */
export function highlightsOf(report: Report, labelOf: (claim: ReportClaim) => string): Highlight[] {
  const ends = Array.from({ length: LANES }, () => 0);
  return report.claims.flatMap((claim) => {
    const { passage } = claim.anchor;
    if (!passage) return [];
    const free = ends.findIndex((end) => end <= passage.start);
    const lane = free < 0 ? claim.number % LANES : free;
    ends[lane] = Math.max(ends[lane] ?? 0, passage.end);
    return [{ number: claim.number, passage, rating: ratingClass(report, claim.rating), label: labelOf(claim), lane }];
  });
}

/** Text under the same highlights, outermost first, and the highlights whose numbers follow it. */
export type Stretch = { start: number; end: number; under: Highlight[]; numbered: Highlight[] };

/** Cut a textblock at every border of a highlight, with the numbers of `ending`. An empty one gives one stretch. */
export function cutAtBorders({ start, end }: Passage, highlights: Highlight[], ending: Highlight[]): Stretch[] {
  const borders = highlights
    .flatMap(({ passage }) => [passage.start, passage.end])
    .filter((at) => at > start && at < end);
  const cuts = [...new Set([start, ...borders, end])].sort((a, b) => a - b);
  const starts = cuts.length > 1 ? cuts.slice(0, -1) : cuts;
  return starts.map((from, index) => {
    const to = cuts[index + 1] ?? end;
    const isLast = index === starts.length - 1;
    return {
      start: from,
      end: to,
      under: highlights
        .filter(({ passage }) => passage.start < to && passage.end > from)
        .sort((a, b) => a.lane - b.lane),
      numbered: ending.filter(({ passage }) => passage.end === to || (isLast && passage.end > to)),
    };
  });
}
