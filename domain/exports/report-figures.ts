import { ratingLabel } from "#domain/report.ts";
import type { ReportClaim } from "#domain/report-claim-shape.ts";
import type { ReportHead } from "#domain/report-shape.ts";
import { STANDING_LABELS, STANDINGS, type StandingState } from "#domain/standing.ts";

/** What counts of a claim in the figures of its report. */
export type CountedClaim = { rating: string | null; standing: StandingState };

/** A row of a figure. `rating` is its key in the scale, null for a row that is about no rating. */
export type FigureRow = { label: string; count: number; rating: string | null };

/** A figure about the claims of a report, to be drawn or written as a table. */
export type ReportFigure = { title: string; rows: FigureRow[] };

/** The rating of a stale claim does not count: it is about other words. */
export const countedClaim = ({ rating, standing }: Pick<ReportClaim, "rating" | "standing">): CountedClaim => ({
  rating: standing.state === "stale" ? null : rating,
  standing: standing.state,
});

/** How many claims of a report have each rating, and each standing. None for a report without claims. */
export function reportFigures(report: ReportHead, claims: CountedClaim[]): ReportFigure[] {
  if (claims.length === 0) return [];
  const count = (isCounted: (claim: CountedClaim) => boolean) => claims.filter(isCounted).length;
  const ratings = report.scale.map(({ key, retired }): FigureRow & { retired: boolean } => ({
    ...{ label: ratingLabel(report, key), rating: key, retired },
    count: count(({ rating }) => rating === key),
  }));
  const unrated = { label: "Without a rating", rating: null, count: count(({ rating }) => rating === null) };
  const standings = STANDINGS.map((state): FigureRow => {
    return { label: STANDING_LABELS[state], rating: null, count: count(({ standing }) => standing === state) };
  });
  return [
    {
      title: "Claims by rating",
      rows: [
        ...ratings.filter((row) => row.count > 0 || !row.retired).map(({ retired: _, ...row }) => row),
        ...(unrated.count > 0 ? [unrated] : []),
      ],
    },
    { title: "Claims by standing", rows: standings },
  ];
}

/** What a figure shows, in words: for those who do not see it. */
export const figureInWords = ({ title, rows }: ReportFigure): string =>
  `${title}: ${rows.map(({ label, count }) => `${label} ${count}`).join("; ")}.`;
