import { type Alphas, alphasOf, krippendorffAlpha, METRICS, type Metric } from "./alpha.ts";
import { byValue, comparable, type Pattern, type ScaleValues, unitsIn } from "./pattern.ts";
import { quantile } from "./quantile.ts";
import { seededRandom } from "./random.ts";
import { resampler } from "./resample.ts";

/** With fewer claims an interval says more about chance than about reviewers. */
export const MIN_CLAIMS_FOR_INTERVAL = 20;

/** Enough for percentiles (Efron and Tibshirani 1993, “An Introduction to the Bootstrap”, 13.3). */
const REPLICATES = 1000;

/** Any fixed number: the same verdicts always give the same interval. */
const SEED = 20_110_125;

/** If alpha is not defined in more samples than this share allows, it has no interval. */
const MIN_DEFINED = 0.95;

export type Bounds = { low: number; high: number };

/**
 * A measure over `claims` claims. `value` is null where it is not defined; `bounds` also where there are too few claims.
 */
export type Measure = { claims: number; value: number | null; bounds: Bounds | null };

/** Krippendorff's alpha for each metric, with the 95% interval of a bootstrap of the claims. */
export function alphaWithInterval(all: readonly Pattern[], scale: ScaleValues): Record<Metric, Measure> {
  const patterns = inOneOrder(comparable(all));
  const valued = unitsIn(comparable(byValue(patterns, scale).patterns));
  const claims = { nominal: unitsIn(patterns), ordinal: valued, interval: valued };
  const values = krippendorffAlpha(patterns, scale);
  const bounds = claims.nominal < MIN_CLAIMS_FOR_INTERVAL ? null : boundsOf(patterns, scale);
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

function boundsOf(patterns: Pattern[], scale: ScaleValues): Record<Metric, Bounds | null> {
  const draw = resampler(patterns, seededRandom(SEED));
  const alphas = alphasOf(patterns, scale);
  const weights = new Float64Array(patterns.length);
  const samples: Alphas[] = Array.from({ length: REPLICATES }, () => {
    draw(weights);
    return alphas(weights);
  });
  const [nominal, ordinal, interval] = METRICS.map((metric) =>
    percentiles(samples.flatMap((each) => each[metric] ?? [])),
  );
  return { nominal: nominal ?? null, ordinal: ordinal ?? null, interval: interval ?? null };
}

function percentiles(values: number[]): Bounds | null {
  if (values.length < REPLICATES * MIN_DEFINED) return null;
  const [low, high] = [quantile(values, 0.025), quantile(values, 0.975)];
  return low === null || high === null ? null : { low, high };
}
