import { type Alphas, alphasOf, krippendorffAlpha, METRICS, type Metric } from "./alpha.ts";
import { byValue, comparable, type Pattern, type ScaleValues, unitsIn, valuePatterns } from "./pattern.ts";
import { quantile } from "./quantile.ts";
import { seededRandom } from "./random.ts";
import { resampler } from "./resample.ts";

/** With fewer claims an interval says more about chance than about reviewers. */
export const MIN_CLAIMS_FOR_INTERVAL = 20;

/** How intervals are computed: from how many samples of the claims, and for which metrics. Other metrics have none. */
export type Sampling = { samples: number; metrics: readonly Metric[] };

/** Enough samples for percentiles (Efron and Tibshirani 1993, “An Introduction to the Bootstrap”, 13.3). */
export const SAMPLING: Sampling = { samples: 1000, metrics: METRICS };

/** For each of many rows, which show one interval. Its bounds are off by about a twentieth of the interval. */
export const SAMPLING_OF_ROWS: Sampling = { samples: 200, metrics: ["ordinal"] };

/** Any fixed number: the same verdicts always give the same interval. */
const SEED = 20_110_125;

/** If alpha is not defined in more samples than this share allows, it has no interval. */
const MIN_DEFINED = 0.95;

export type Bounds = { low: number; high: number };

/**
 * A measure over `claims` claims. `value` is null where it is not defined; `bounds` also where there are too few
 * claims.
 */
export type Measure = { claims: number; value: number | null; bounds: Bounds | null };

/** Krippendorff's alpha for each metric, with the 95% interval of a bootstrap of the claims. */
export function alphaWithInterval(
  all: readonly Pattern[],
  scale: ScaleValues,
  sampling = SAMPLING,
): Record<Metric, Measure> {
  const patterns = inOneOrder(comparable(all));
  const valued = unitsIn(comparable(byValue(patterns, scale).patterns));
  const claims = { nominal: unitsIn(patterns), ordinal: valued, interval: valued };
  const values = krippendorffAlpha(patterns, scale);
  const bounds = claims.nominal < MIN_CLAIMS_FOR_INTERVAL ? null : boundsOf(patterns, scale, sampling);
  const measureOf = (metric: Metric): Measure => ({
    claims: claims[metric],
    value: values[metric],
    bounds: values[metric] === null || claims[metric] < MIN_CLAIMS_FOR_INTERVAL ? null : (bounds?.[metric] ?? null),
  });
  return { nominal: measureOf("nominal"), ordinal: measureOf("ordinal"), interval: measureOf("interval") };
}

/** Samples are drawn pattern by pattern, so that another order would give a slightly different interval. */
const inOneOrder = (patterns: Pattern[]): Pattern[] =>
  patterns
    .map((pattern) => ({ pattern, key: pattern.counts.join() }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.pattern.units - b.pattern.units))
    .map(({ pattern }) => pattern);

function boundsOf(all: Pattern[], ratings: ScaleValues, { samples, metrics }: Sampling): Record<Metric, Bounds | null> {
  const isOfRatings = metrics.includes("nominal");
  const { patterns, scale } = isOfRatings ? { patterns: all, scale: ratings } : valuePatterns(all, ratings);
  const draw = resampler(patterns, seededRandom(SEED));
  const alphas = alphasOf(patterns, scale, metrics);
  const weights = new Float64Array(patterns.length);
  const drawn: Alphas[] = Array.from({ length: samples }, () => {
    draw(weights);
    return alphas(weights);
  });
  const boundsIn = (metric: Metric): Bounds | null => {
    const values = drawn.flatMap((each) => each[metric] ?? []);
    return values.length < samples * MIN_DEFINED ? null : percentiles(values);
  };
  return { nominal: boundsIn("nominal"), ordinal: boundsIn("ordinal"), interval: boundsIn("interval") };
}

function percentiles(values: number[]): Bounds | null {
  const [low, high] = [quantile(values, 0.025), quantile(values, 0.975)];
  return low === null || high === null ? null : { low, high };
}
