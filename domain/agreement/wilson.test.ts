import fc from "fast-check";
import { expect, test } from "vitest";
import { quantile } from "./quantile.ts";
import { wilsonInterval } from "./wilson.ts";

/** Newcombe (1998), “Two-sided confidence intervals for the single proportion”, table I, method 3. */
test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])("the interval of %i of %i is that of the published table", (count, total, low, high) => {
  expect(wilsonInterval(count, total)).toEqual({ low: expect.closeTo(low, 4), high: expect.closeTo(high, 4) });
});

test("an interval contains its share, stays from 0 to 1, and turns with it", () => {
  fc.assert(
    fc.property(fc.nat(500), fc.integer({ min: 1, max: 500 }), (some, more) => {
      const total = some + more;
      const [here, there] = [wilsonInterval(some, total), wilsonInterval(more, total)];
      if (!here || !there) throw new Error("It is defined.");
      expect(here.low).toBeGreaterThanOrEqual(0);
      expect(here.low).toBeLessThanOrEqual(some / total + 1e-12);
      expect(here.high).toBeGreaterThanOrEqual(some / total - 1e-12);
      expect(here.high).toBeLessThanOrEqual(1);
      expect(here.low).toBeCloseTo(1 - there.high, 10);
    }),
  );
  expect(wilsonInterval(0, 0)).toBeNull();
});

test("the median and other quantiles lie between neighbours, and nothing has none", () => {
  expect([quantile([3, 1, 2], 0.5), quantile([10, 1], 0.5), quantile([], 0.5), quantile([1, 2, 3, 4, 5], 0.9)]).toEqual(
    [2, 5.5, null, 4.6],
  );
});
