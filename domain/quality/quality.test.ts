import { describe, expect, test } from "vitest";
import { agreementOf, reviewerPair, turned } from "./quality.ts";
import { matrixFigure } from "./quality-figures.ts";
import { differenceInWords, intervalInWords, kappaInWords, undefinedInWords } from "./quality-words.ts";

const SCALE = [
  { key: "false", value: 1 },
  { key: "true", value: 5 },
  { key: "unproven", value: null },
];
const [ANN, BO] = [
  { id: "1", name: "Ann" },
  { id: "2", name: "Bo" },
];
const GIVEN = [
  { first: "false", second: "false", claims: 6 },
  { first: "true", second: "false", claims: 2 },
  { first: "true", second: "unproven", claims: 2 },
];
const pair = reviewerPair([ANN, BO], GIVEN, { both: 10, onlyFirst: 5, onlySecond: 0 }, SCALE);

describe("a pair of reviewers", () => {
  test("is measured over the claims of both, and by value only where both ratings have one", () => {
    expect(pair).toMatchObject({ claims: 10, same: 6, percent: 0.6, difference: 1, weighted: 0, spans: 0.8 });
    expect(pair.kappa).toBeGreaterThan(0);
  });

  test("reads the same from the other side, with the difference turned", () => {
    expect(turned(pair)).toEqual({
      ...pair,
      ...{ first: BO, second: ANN, difference: -1, passages: { both: 10, onlyFirst: 0, onlySecond: 5 } },
    });
    expect(turned(turned(pair))).toEqual(pair);
  });

  test("stands twice in the matrix, and nobody is compared with themselves", () => {
    const { chart } = matrixFigure([pair], { outlet: "Harbour" });
    if (chart.kind !== "heat") throw new Error("It is a matrix.");
    expect(chart.rows.map(({ label, values }) => [label, values.map(({ value }) => value)])).toEqual([
      ["Ann", [null, 0.6]],
      ["Bo", [0.6, null]],
    ]);
    expect(chart.rows[1]?.values[0]?.href).toBe("/claims?corater=1&outlet=Harbour&rater=2");
  });
});

describe("what is not defined", () => {
  const sentence = (counts: number[][], values: (number | null)[]) =>
    undefinedInWords(
      agreementOf(
        counts.map((each) => ({ counts: each, units: 1 })),
        values,
      ),
    );

  test("is said with its reason", () => {
    expect(sentence([], [1, 5])).toMatch(/no claim has two independent verdicts/);
    expect(sentence([[2, 0]], [1, 5])).toMatch(/all verdicts have the same rating/);
    expect(sentence([[1, 1]], [null, null])).toMatch(/no claim has two verdicts whose ratings have a value/);
    expect(
      sentence(
        [
          [2, 0, 0],
          [0, 1, 1],
        ],
        [1, null, null],
      ),
    ).toMatch(/all ratings with a value are the same one/);
    expect(
      sentence(
        [
          [1, 1],
          [2, 0],
        ],
        [1, 5],
      ),
    ).toBeNull();
  });

  test("is never a number", () => {
    expect(intervalInWords({ claims: 3, value: 0.5, bounds: null })).toBe("fewer than 20 claims");
    expect(intervalInWords({ claims: 30, value: 0.5, bounds: { low: 0.4, high: 0.6 } })).toBe("0.40 to 0.60");
    expect([kappaInWords(0, 1), kappaInWords(null, 9), kappaInWords(0.4, 9)]).toEqual([
      ...["n too small", "not defined", "0.40"],
    ]);
    expect([differenceInWords(-0.5, 9), differenceInWords(0.001, 9), differenceInWords(null, 9)]).toEqual([
      ...["0.50 lower", "0.00", "not defined"],
    ]);
  });
});
