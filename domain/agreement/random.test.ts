import { expect, test } from "vitest";
import { poisson, seededRandom } from "./random.ts";
import { MAX_EXACT_CLAIMS, resampler } from "./resample.ts";

const DRAWS = 20_000;
const momentsOf = (values: number[]) => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { mean, variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1) };
};

test("a seed gives the same numbers each time, and another seed other ones", () => {
  const [one, same, other] = [seededRandom(1), seededRandom(1), seededRandom(2)].map((random) => [random(), random()]);
  expect(one).toEqual(same);
  expect(one).not.toEqual(other);
});

test.each([0, 0.3, 1, 9.9, 10, 47, 1200, 250_000])(
  "Poisson numbers with mean %d have that mean and variance",
  (mean) => {
    const draw = poisson(mean, seededRandom(3));
    const moments = momentsOf(Array.from({ length: DRAWS }, draw));
    expect(Math.abs(moments.mean - mean)).toBeLessThanOrEqual(5 * Math.sqrt(mean / DRAWS));
    expect(Math.abs(moments.variance - mean)).toBeLessThanOrEqual(0.06 * mean + 0.001);
  },
);

test.each([25, 900, MAX_EXACT_CLAIMS])("samples of %i claims are multinomial", (claims) => {
  const patterns = [0.6 * claims, 0.36 * claims, 0.04 * claims].map((count) => ({ counts: [2], units: count }));
  const draw = resampler(patterns, seededRandom(4));
  const samples = Array.from({ length: 4000 }, () => {
    const weights = new Float64Array(3);
    draw(weights);
    return [...weights];
  });
  for (const sample of samples) expect(sample.reduce((sum, count) => sum + count)).toBe(claims);
  for (const [at, { units: count }] of patterns.entries()) {
    const { mean, variance } = momentsOf(samples.map((sample) => sample[at] ?? 0));
    const expected = count * (1 - count / claims);
    expect(Math.abs(mean - count)).toBeLessThan(5 * Math.sqrt(expected / 4000));
    expect(Math.abs(variance - expected)).toBeLessThan(0.15 * expected);
  }
});
