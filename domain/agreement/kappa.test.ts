import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cohensKappa, fleissKappa, pairAgreement, valueKappa, weightedKappa } from "./kappa.ts";
import { percentAgreement } from "./percent.ts";
import { FLEISS_1971, patternsOf } from "./testing/patterns.ts";

const YES_AND_NO = [
  [20, 5],
  [10, 15],
];

/** Cohen (1968), table 1: proportions of 200 cases. */
const COHEN_1968 = [
  [0.44, 0.07, 0.09],
  [0.05, 0.2, 0.05],
  [0.01, 0.03, 0.06],
];
const GRAVITY_1968 = [
  [0, 1, 3],
  [1, 0, 6],
  [3, 6, 0],
];

describe("kappa of two reviewers", () => {
  test("is that of the published examples", () => {
    expect(cohensKappa(YES_AND_NO)).toBeCloseTo(0.4, 12);
    expect(cohensKappa(COHEN_1968)).toBeCloseTo(0.492, 3);
    expect(weightedKappa(COHEN_1968, (row, column) => GRAVITY_1968[row]?.[column] ?? 0)).toBeCloseTo(0.348, 3);
    expect(pairAgreement(YES_AND_NO)).toBe(0.7);
  });

  test("is not defined if they share no claim, or both always gave one and the same rating", () => {
    const none = [
      [0, 0],
      [0, 0],
    ];
    expect([
      cohensKappa(none),
      pairAgreement(none),
      cohensKappa([
        [9, 0],
        [0, 0],
      ]),
      cohensKappa([]),
    ]).toEqual([...[null, null, null, null]]);
  });

  test("by value leaves claims out to which one of them gave no value", () => {
    const table = [
      [4, 1, 3],
      [0, 2, 5],
      [7, 0, 9],
    ];
    expect(valueKappa(table, [1, 2, null])).toBe(
      valueKappa(
        [
          [4, 1],
          [0, 2],
        ],
        [1, 2],
      ),
    );
    expect(valueKappa(table, [null, null, null])).toBeNull();
  });

  test("by value counts a step less than a leap", () => {
    const [steps, leaps] = [
      [
        [5, 2, 0],
        [0, 5, 2],
        [0, 0, 5],
      ],
      [
        [5, 0, 2],
        [0, 5, 0],
        [2, 0, 5],
      ],
    ];
    expect(valueKappa(steps, [1, 2, 3]) ?? 0).toBeGreaterThan(valueKappa(leaps, [1, 2, 3]) ?? 1);
  });
});

const anyTable = fc.array(fc.array(fc.nat(20), { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 3 });

test("kappa lies between -1 and 1 and is the same whoever comes first", () => {
  fc.assert(
    fc.property(anyTable, (table) => {
      const turned = table.map((_, row) => table.map((other) => other[row] ?? 0));
      for (const measure of [cohensKappa, pairAgreement, (each: number[][]) => valueKappa(each, [1, 2, 4])]) {
        const value = measure(table);
        if (value === null) return expect(measure(turned)).toBeNull();
        expect(measure(turned)).toBeCloseTo(value, 10);
        expect(value).toBeGreaterThanOrEqual(-1 - 1e-9);
        expect(value).toBeLessThanOrEqual(1);
      }
    }),
  );
});

describe("agreement of many reviewers", () => {
  test("is that of the published example of Fleiss", () => {
    expect(fleissKappa(FLEISS_1971)).toBeCloseTo(0.43, 3);
    expect(percentAgreement(FLEISS_1971)).toBeCloseTo(0.5556, 4);
  });

  test("is not defined without two verdicts on one claim, nor kappa if only one rating was given", () => {
    const [none, single, equal] = [
      [],
      [[0], [1]],
      [
        [0, 0],
        [0, 0],
      ],
    ].map((claims) => patternsOf(claims, 2));
    expect([none, single].map((each) => [percentAgreement(each ?? []), fleissKappa(each ?? [])])).toEqual([
      [null, null],
      [null, null],
    ]);
    expect([percentAgreement(equal ?? []), fleissKappa(equal ?? [])]).toEqual([1, null]);
  });

  test("in percent gives every claim the same weight, however many verdicts it has", () => {
    expect(percentAgreement(patternsOf([[0, 0], [0, 0, 1], [1]], 2))).toBeCloseTo((1 + 1 / 3) / 2, 12);
  });
});
