import { describe, expect, test } from "vitest";
import { krippendorffAlpha, METRICS, type Metric } from "./alpha.ts";
import { alphaWithInterval, type Bounds, MIN_CLAIMS_FOR_INTERVAL } from "./bootstrap.ts";
import { quantile } from "./quantile.ts";
import { seededRandom } from "./random.ts";
import { KRIPPENDORFF_2011, patternsOf } from "./testing/patterns.ts";

const SCALE = [1, 2, 3, 4, null];

/** Claims with two or three verdicts that mostly agree. */
function claimsOf(count: number): number[][] {
  const random = seededRandom(7);
  const any = () => Math.floor(random() * SCALE.length);
  return Array.from({ length: count }, () => {
    const truth = any();
    return Array.from({ length: random() < 0.6 ? 2 : 3 }, () => (random() < 0.7 ? truth : any()));
  });
}

/** The obvious bootstrap: claims are drawn one by one. */
function plainBootstrap(claims: number[][]): (metric: Metric) => Bounds {
  const random = seededRandom(99);
  const samples = Array.from({ length: 400 }, () => {
    const sample = claims.map(() => claims[Math.floor(random() * claims.length)] ?? []);
    return krippendorffAlpha(patternsOf(sample, SCALE.length), SCALE);
  });
  return (metric) => {
    const values = samples.map((alphas) => alphas[metric] ?? Number.NaN);
    return { low: quantile(values, 0.025) ?? Number.NaN, high: quantile(values, 0.975) ?? Number.NaN };
  };
}

describe("the interval of alpha", () => {
  test.each([
    [60, 0.05],
    [1500, 0.01],
    [10_500, 0.005],
  ])("agrees with a plain bootstrap of %i claims", (count, tolerance) => {
    const claims = claimsOf(count);
    const measures = alphaWithInterval(patternsOf(claims, SCALE.length), SCALE);
    const plainly = plainBootstrap(claims);
    for (const metric of METRICS) {
      const plain = plainly(metric);
      expect(Math.abs((measures[metric].bounds?.low ?? 9) - plain.low)).toBeLessThan(tolerance);
      expect(Math.abs((measures[metric].bounds?.high ?? 9) - plain.high)).toBeLessThan(tolerance);
    }
  });

  test("agrees with a plain bootstrap where only values count, and other metrics have none", () => {
    const claims = claimsOf(1500);
    const sampling = { samples: 1000, metrics: ["ordinal"] as const };
    const { nominal, ordinal, interval } = alphaWithInterval(patternsOf(claims, SCALE.length), SCALE, sampling);
    const plain = plainBootstrap(claims)("ordinal");
    expect(Math.abs((ordinal.bounds?.low ?? 9) - plain.low)).toBeLessThan(0.01);
    expect(Math.abs((ordinal.bounds?.high ?? 9) - plain.high)).toBeLessThan(0.01);
    expect([nominal.bounds, interval.bounds]).toEqual([null, null]);
    expect(nominal.value).not.toBeNull();
  });

  test("contains alpha, and is the same in whatever order patterns come", () => {
    const patterns = patternsOf(claimsOf(300), SCALE.length);
    const measures = alphaWithInterval(patterns, SCALE);
    expect(alphaWithInterval([...patterns].reverse(), SCALE).ordinal.bounds).toEqual(measures.ordinal.bounds);
    for (const metric of METRICS) {
      const { value, bounds } = measures[metric];
      expect(value).toBeGreaterThan(bounds?.low ?? 1);
      expect(value).toBeLessThan(bounds?.high ?? 0);
    }
  });

  test("is not given for too few claims, whose alpha is", () => {
    const { ordinal } = alphaWithInterval(patternsOf(KRIPPENDORFF_2011, 5), [1, 2, 3, 4, 5]);
    expect(ordinal).toEqual({ claims: 11, value: expect.closeTo(0.815388, 6), bounds: null });
    const claims = claimsOf(MIN_CLAIMS_FOR_INTERVAL);
    expect(alphaWithInterval(patternsOf(claims, 5), SCALE).nominal.bounds).not.toBeNull();
    expect(alphaWithInterval(patternsOf(claims.slice(1), 5), SCALE).nominal.bounds).toBeNull();
  });

  test("is not given where alpha is not defined, or hangs on a single claim", () => {
    const equal = Array.from({ length: 50 }, () => [0, 0]);
    expect(alphaWithInterval(patternsOf(equal, 5), SCALE).nominal).toEqual({ claims: 50, value: null, bounds: null });
    const odd = alphaWithInterval(patternsOf([...equal, [0, 1]], 5), SCALE).nominal;
    expect(odd.value).toBeLessThanOrEqual(0);
    expect(odd.bounds).toBeNull();
  });

  test("counts only claims with two verdicts of the metric", () => {
    const measures = alphaWithInterval(patternsOf([[0, 1], [0, 4], [4, 4], [0]], 5), SCALE);
    expect(METRICS.map((metric) => measures[metric].claims)).toEqual([3, 1, 1]);
  });
});
