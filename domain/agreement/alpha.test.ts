import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { krippendorffAlpha, METRICS } from "./alpha.ts";
import { KRIPPENDORFF_2011, ONE_TO_FIVE, patternsOf } from "./testing/patterns.ts";

const alphaOf = (claims: number[][], scale: (number | null)[]) =>
  krippendorffAlpha(patternsOf(claims, scale.length), scale);

describe("Krippendorff’s alpha", () => {
  test("is that of the published example with missing data and unequal numbers of raters", () => {
    const alpha = alphaOf(KRIPPENDORFF_2011, ONE_TO_FIVE);
    expect(alpha.nominal).toBeCloseTo(0.743421, 6);
    expect(alpha.ordinal).toBeCloseTo(0.815388, 6);
    expect(alpha.interval).toBeCloseTo(0.849107, 6);
  });

  test("is not defined without two verdicts on one claim, or if all verdicts are equal", () => {
    const none = { nominal: null, ordinal: null, interval: null };
    expect(alphaOf([], [1, 2])).toEqual(none);
    expect(alphaOf([[0], [1]], [1, 2])).toEqual(none);
    expect(
      alphaOf(
        [
          [0, 0],
          [0, 0, 0],
        ],
        [1, 2],
      ),
    ).toEqual(none);
    expect(alphaOf([[0, 1]], [])).toEqual(none);
  });

  test("counts ratings without a value as different, and gives them no distance", () => {
    const claims = [
      [0, 0],
      [1, 1],
      [0, 2],
      [2, 2],
      [0, 1],
    ];
    const alpha = alphaOf(claims, [1, 2, null]);
    const valued = alphaOf(
      [
        [0, 0],
        [1, 1],
        [0, 1],
      ],
      [1, 2],
    );
    expect([alpha.ordinal, alpha.interval]).toEqual([valued.ordinal, valued.interval]);
    expect(alpha.nominal).not.toBeCloseTo(valued.nominal ?? 0);
    expect(alphaOf(claims, [null, null, null])).toEqual({ ...alpha, ordinal: null, interval: null });
  });

  test("treats a retired rating with the value of its successor as the same value, but as another rating", () => {
    const { nominal, ordinal } = alphaOf(
      [
        [0, 2],
        [1, 1],
        [0, 0],
      ],
      [1, 2, 1],
    );
    expect(ordinal).toBe(1);
    expect(nominal).toBeLessThan(1);
  });

  test("of an interval scale uses the distances, of an ordinal scale only the order", () => {
    const claims = [
      [0, 0],
      [1, 1],
      [2, 2],
      [0, 1],
      [1, 2],
    ];
    const [even, stretched] = [alphaOf(claims, [1, 2, 3]), alphaOf(claims, [1, 2, 30])];
    expect(stretched.ordinal).toBe(even.ordinal);
    expect(stretched.interval).not.toBeCloseTo(even.interval ?? 0);
  });
});

const anyClaims = fc.array(fc.array(fc.nat(3), { maxLength: 5 }), { maxLength: 30 });
const SCALE = [1, 2, 3, 5];

test("alpha is at most 1, never NaN, and 1 only if all verdicts on each claim are equal", () => {
  fc.assert(
    fc.property(anyClaims, (claims) => {
      const alpha = alphaOf(claims, SCALE);
      const isEqual = claims.every(([first, ...rest]) => rest.every((rating) => rating === first));
      for (const metric of METRICS) {
        const value = alpha[metric];
        if (value === null) continue;
        expect(value).toBeLessThanOrEqual(1);
        expect(value).toBeGreaterThanOrEqual(-1);
        expect(value === 1).toBe(isEqual);
      }
    }),
  );
});

test("alpha does not depend on the order of claims or verdicts, nor on how claims are put into patterns", () => {
  fc.assert(
    fc.property(anyClaims, (claims) => {
      const reversed = [...claims].reverse().map((ratings) => [...ratings].reverse());
      const singly = claims.flatMap((ratings) => patternsOf([ratings], SCALE.length));
      const [one, other, third] = [alphaOf(claims, SCALE), alphaOf(reversed, SCALE), krippendorffAlpha(singly, SCALE)];
      for (const metric of METRICS)
        for (const alpha of [other, third])
          if (one[metric] === null) expect(alpha[metric]).toBeNull();
          else expect(alpha[metric]).toBeCloseTo(one[metric], 10);
    }),
  );
});

test("reading the scale backwards changes no alpha", () => {
  fc.assert(
    fc.property(anyClaims, (claims) => {
      const backwards = claims.map((ratings) => ratings.map((rating) => 3 - rating));
      const [one, other] = [alphaOf(claims, [1, 2, 3, 4]), alphaOf(backwards, [1, 2, 3, 4])];
      for (const metric of METRICS)
        if (one[metric] === null) expect(other[metric]).toBeNull();
        else expect(other[metric]).toBeCloseTo(one[metric], 10);
    }),
  );
});
