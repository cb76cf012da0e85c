import { wilsonInterval } from "./agreement/wilson.ts";
import { claimsAddress, type DashboardFilter } from "./claim-filter.ts";
import { inReadingOrder } from "./dashboard.ts";
import type { Figure } from "./figure/chart.ts";
import type { Rating } from "./rating/rating.ts";

/**
 * Below this many rulings no percentage is given and nothing is ordered by one. With 30, the 95% interval of a half is
 * still 34 points wide (Wilson 1927); with ten it has 53, so that chance decides who is above whom.
 */
export const MIN_RULINGS_FOR_SHARE = 30;

/** Rows of a figure. The largest are shown, so that a long tail of single claims does not hide them. */
export const MAX_ROWS = 15;

/** What the selection of claims does to these figures. */
export const SELECTION_NOTE =
  "Reviewers mark claims that seem doubtful or important, and not a sample of all that was said. These figures say how " +
  "the checked claims were rated. They do not say how often somebody is right, and do not compare people or outlets.";

/** Rulings about one outlet or claimant: how many have each rating. */
export type RatingMix = { name: string; ratings: { rating: string; claims: number }[] };

/** The outlets or the claimants with most rulings. */
export type MixGroup = {
  /** The beginning of the keys of the figures. */
  key: "outlets" | "claimants";
  /** The head of the column of names. */
  of: "Outlet" | "Claimant";
  /** In how many groups there are rulings in all. */
  groups: number;
  mixes: RatingMix[];
};

type Context = { filter: DashboardFilter; scale: Rating[] };

const rulingsOf = ({ ratings }: RatingMix): number => ratings.reduce((sum, { claims }) => sum + claims, 0);

const fieldOf = ({ key }: MixGroup) => (key === "outlets" ? "outlet" : "claimant");

/** How the rulings about each are spread over the ratings. */
export function mixFigure(group: MixGroup, { filter, scale }: Context): Figure {
  const mixes = largestFirst(group.mixes);
  const used = inReadingOrder(scale).filter(({ key }) =>
    mixes.some(({ ratings }) => ratings.some(({ rating }) => rating === key)),
  );
  return {
    key: `${group.key}-mix`,
    title: `Rulings by ${group.of.toLowerCase()}`,
    subtitle: shownOf(group, mixes),
    chart: {
      ...{ kind: "stacked", of: group.of, format: "count" },
      series: used.map(({ key, label }) => ({ label, tone: `rating-${key}` })),
      rows: mixes.map((mix) => {
        const own = { ...filter, [fieldOf(group)]: mix.name, standing: "ruled" as const };
        return {
          ...{ label: mix.name, href: claimsAddress(own), note: `n ${rulingsOf(mix).toLocaleString("en")}` },
          values: used.map(({ key }) => {
            const value = mix.ratings.find(({ rating }) => rating === key)?.claims ?? 0;
            return { value, href: value > 0 ? claimsAddress({ ...own, rating: key }) : undefined };
          }),
        };
      }),
    },
  };
}

/** The share of rulings with the lowest rating, with its interval, where there are enough rulings. */
export function shareFigure(group: MixGroup, { filter, scale }: Context): Figure {
  const lowest = scale.filter(({ value, retired }) => value !== null && !retired).sort(byValue)[0];
  const mixes = lowest ? inOrder(group.mixes, lowest.key) : [];
  return {
    key: `${group.key}-share`,
    title: `Share rated “${lowest?.label ?? "nothing"}” by ${group.of.toLowerCase()}`,
    subtitle: `With 95% intervals; no share below ${MIN_RULINGS_FOR_SHARE} rulings`,
    chart: {
      ...{ kind: "shares", of: group.of, values: lowest?.label ?? "None" },
      rows: mixes.map((mix) => {
        const n = rulingsOf(mix);
        const count = mix.ratings.find(({ rating }) => rating === lowest?.key)?.claims ?? 0;
        const own = { ...filter, [fieldOf(group)]: mix.name, standing: "ruled" as const };
        const bounds = n < MIN_RULINGS_FOR_SHARE ? null : wilsonInterval(count, n);
        return {
          ...{ label: mix.name, n, count, href: claimsAddress(own), share: bounds && { value: count / n, ...bounds } },
          countHref: count > 0 ? claimsAddress({ ...own, rating: lowest?.key }) : undefined,
        };
      }),
    },
  };
}

const byValue = (a: Rating, b: Rating) => (a.value ?? 0) - (b.value ?? 0);

const largestFirst = (mixes: RatingMix[]): RatingMix[] =>
  [...mixes].sort((a, b) => rulingsOf(b) - rulingsOf(a) || a.name.localeCompare(b.name)).slice(0, MAX_ROWS);

/** Those with enough rulings by their share, then the others by name, so that no order suggests one. */
function inOrder(mixes: RatingMix[], rating: string): RatingMix[] {
  const shareOf = (mix: RatingMix) =>
    (mix.ratings.find((one) => one.rating === rating)?.claims ?? 0) / Math.max(1, rulingsOf(mix));
  const shown = largestFirst(mixes);
  const hasEnough = (mix: RatingMix) => rulingsOf(mix) >= MIN_RULINGS_FOR_SHARE;
  return [
    ...shown.filter(hasEnough).sort((a, b) => shareOf(b) - shareOf(a) || a.name.localeCompare(b.name)),
    ...shown.filter((mix) => !hasEnough(mix)).sort((a, b) => a.name.localeCompare(b.name)),
  ];
}

const shownOf = ({ groups, key }: MixGroup, mixes: RatingMix[]): string => {
  const rulings = mixes.reduce((sum, mix) => sum + rulingsOf(mix), 0).toLocaleString("en");
  const which =
    mixes.length < groups
      ? `the ${mixes.length} ${key} with most rulings, of ${groups.toLocaleString("en")}`
      : `${groups} ${key}`;
  return `${rulings} rulings about ${which}`;
};
