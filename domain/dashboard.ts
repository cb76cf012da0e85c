import type { Activity } from "./activity.ts";
import type { DashboardFilter, EvidenceHealth } from "./claim-filter.ts";
import type { DateStyle } from "./newsroom-time.ts";
import { dayInWords } from "./newsroom-time.ts";
import type { StepCounts, StepTimes } from "./progress-figures.ts";
import type { Rating } from "./rating/rating.ts";
import { STANDINGS, type StandingState } from "./standing.ts";

/** A count of claims with one standing and rating; `oldest`: since when one of them has it. Several can be alike. */
export type ClaimCount = { standing: StandingState; rating: string | null; claims: number; oldest: string };

export type RatingCount = { rating: string; claims: number };

/** Standings that need someone, most urgent first. */
export const NEEDS = ["disputed", "agreed", "stale", "open"] as const satisfies StandingState[];
export type Need = { standing: (typeof NEEDS)[number]; claims: number; oldest: string | null };

export type ArticleProgress = {
  article: { id: string; title: string; outlet: string | null; language: string };
  claims: number;
  standings: Record<StandingState, number>;
  /** Of its ruled claims. */
  ratings: RatingCount[];
  /** Since when one of its claims waits for a ruling with the standing it has; null when all are ruled. */
  waitingSince: string | null;
};

/** How many claims rest on a source of this health. One claim can rest on several sources. */
export type HealthCount = { health: EvidenceHealth; claims: number };

/** The numbers of the dashboard, over the claims that match the filter, as the viewer sees them. */
export type Dashboard = {
  filter: DashboardFilter;
  at: string;
  claims: number;
  ruled: number;
  needs: Need[];
  /** Of ruled claims, highest value first, ratings without a value last. */
  ratings: RatingCount[];
  /** The articles that wait longest. */
  articles: ArticleProgress[];
  /** How many articles wait in all. */
  inWork: number;
  /** What happened last, the latest first. */
  activity: Activity[];
  evidence: HealthCount[];
  /** How far all claims came, and those marked in each month, oldest first. */
  progress: StepCounts;
  months: StepCounts[];
  times: StepTimes[];
  /** Overdue assignments, for those who may see the work of all, whatever the filter. */
  late: Late | null;
  /** Claims of which a correction was asked for without an answer, and the day of the oldest request. */
  unanswered: { claims: number; oldest: string | null };
};

/** How many assignments are overdue, and since when the first is. */
export type Late = { tasks: number; oldest: string | null };

export type DashboardFacts = Omit<Dashboard, "claims" | "ruled" | "needs" | "ratings"> & {
  counts: ClaimCount[];
  scale: Rating[];
};

export function dashboardOf({ counts, scale, ...facts }: DashboardFacts): Dashboard {
  const ruled = counts.filter(({ standing }) => standing === "ruled");
  return {
    ...facts,
    claims: sumOf(counts),
    ruled: sumOf(ruled),
    needs: NEEDS.map((standing) => {
      const waiting = counts.filter((count) => count.standing === standing);
      return { standing, claims: sumOf(waiting), oldest: oldestOf(waiting) };
    }),
    ratings: inReadingOrder(scale).flatMap(({ key, retired }) => {
      const claims = sumOf(ruled.filter(({ rating }) => rating === key));
      return retired && claims === 0 ? [] : [{ rating: key, claims }];
    }),
  };
}

export function progressOf(article: ArticleProgress["article"], counts: ClaimCount[]): ArticleProgress {
  const claimsThat = (stand: StandingState) => sumOf(counts.filter(({ standing }) => standing === stand));
  return {
    article,
    claims: sumOf(counts),
    standings: Object.fromEntries(STANDINGS.map((standing) => [standing, claimsThat(standing)])) as Record<
      StandingState,
      number
    >,
    ratings: ratingsOf(counts.filter(({ standing }) => standing === "ruled")),
    waitingSince: oldestOf(counts.filter(({ standing }) => standing !== "ruled")),
  };
}

/** Ratings in the order of a page: highest value first, those without a value last. */
export const inReadingOrder = (scale: Rating[]): Rating[] =>
  [...scale].sort(
    (a, b) =>
      Number(a.value === null) - Number(b.value === null) || (b.value ?? 0) - (a.value ?? 0) || a.position - b.position,
  );

/** Below this many rulings their mix and their times are mostly chance, so no sentence describes them. */
export const MIN_RULINGS_FOR_GIST = 10;

/** A sentence that describes the mix of rulings; a neutral heading where there is nothing to say. */
export function ratingGist(ratings: RatingCount[], scale: Rating[]): string {
  const total = sumOf(ratings);
  if (total < MIN_RULINGS_FOR_GIST) return "Rulings by rating";
  const values = scale.flatMap(({ value }) => value ?? []);
  const middle = (Math.min(...values) + Math.max(...values)) / 2;
  const shareWhere = (fits: (value: number | null) => boolean) =>
    sumOf(ratings.filter(({ rating }) => fits(scale.find(({ key }) => key === rating)?.value ?? null))) / total;
  if (shareWhere((value) => value !== null && value > middle) > 0.5) return "Most claims held up";
  if (shareWhere((value) => value !== null && value < middle) > 0.5) return "Most claims did not hold up";
  if (shareWhere((value) => value === null) > 0.5) return "Most claims could not be settled";
  return "Rulings go both ways";
}

/** How long ago something was: `6 days`, `5 hours`, `less than an hour`. */
export function ageInWords(since: string, now: string): string {
  const hours = Math.floor((Date.parse(now) - Date.parse(since)) / 3_600_000);
  if (hours < 1) return "less than an hour";
  const [count, unit] = hours < 48 ? [hours, "hour"] : [Math.floor(hours / 24), "day"];
  return `${count.toLocaleString("en")} ${unit}${count === 1 ? "" : "s"}`;
}

function ratingsOf(ruled: ClaimCount[]): RatingCount[] {
  const keys = new Set(ruled.flatMap(({ rating }) => rating ?? []));
  return [...keys].map((key) => ({ rating: key, claims: sumOf(ruled.filter(({ rating }) => rating === key)) }));
}

/** The days of a filter, in words that follow a comma. */
export function periodInWords({ from, to }: Pick<DashboardFilter, "from" | "to">, style: DateStyle): string {
  const [first, last] = [from && dayInWords(from, style), to && dayInWords(to, style)];
  if (first && last) return first === last ? `claims from ${first}` : `${first} to ${last}`;
  if (first) return `since ${first}`;
  return last ? `until ${last}` : "all time";
}

const sumOf = (counts: { claims: number }[]): number => counts.reduce((sum, { claims }) => sum + claims, 0);

const oldestOf = (counts: ClaimCount[]): string | null => counts.map(({ oldest }) => oldest).sort()[0] ?? null;
