import { claimsAddress } from "./claim-filter.ts";
import { type Dashboard, ratingGist } from "./dashboard.ts";
import type { Figure } from "./figure/chart.ts";
import type { DateStyle } from "./newsroom-time.ts";
import { monthsFigure, progressFigure, timesFigure } from "./progress-figures.ts";
import type { Rating } from "./rating/rating.ts";

/** The figures of the overview. */
export const overviewFigures = (
  dashboard: Dashboard,
  { scale, dateStyle }: { scale: Rating[]; dateStyle: DateStyle },
) => {
  const { progress, months, times, filter } = dashboard;
  return [
    ratingsFigure(dashboard, scale),
    progressFigure(progress, filter),
    monthsFigure(months, { filter, dateStyle }),
    timesFigure(times, filter),
  ];
};

/** Rulings by rating. Its title says how they went, where there are enough of them. */
function ratingsFigure({ ratings, ruled, filter }: Dashboard, scale: Rating[]): Figure {
  const bars = ratings.map(({ rating, claims }) => {
    const found = scale.find(({ key }) => key === rating);
    return {
      ...{ label: found?.label ?? rating, value: claims, tone: `rating-${rating}` as const, symbol: found?.symbol },
      href: claims > 0 ? claimsAddress({ ...filter, standing: "ruled", rating }) : undefined,
    };
  });
  return {
    key: "ratings",
    title: ruled === 0 ? "No rulings yet" : ratingGist(ratings, scale),
    subtitle: `Rulings by rating, ${ruled.toLocaleString("en")} ${ruled === 1 ? "claim" : "claims"}`,
    chart: { kind: "bars", of: "Rating", values: "Claims", format: "count", bars: ruled === 0 ? [] : bars },
  };
}
