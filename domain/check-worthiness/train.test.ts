import { expect, test } from "vitest";
import { averagePrecision, meanAveragePrecision } from "./average-precision.ts";
import { BASE_WEIGHTS } from "./features.ts";
import { scoreOf } from "./score.ts";
import { countPatterns, mapOf, type Patterns, type TrainingSentence, trainingRounds } from "./train.ts";

/** A newsroom that marks only quotations, whatever their numbers. */
const QUOTATIONS: TrainingSentence[] = Array.from({ length: 60 }, (_, nth) => [
  { features: ["speech", "namedSpeaker"] as const, isMarked: true },
  { features: ["number", "percent"] as const, isMarked: false },
  { features: nth % 2 ? (["speech", "number"] as const) : (["question"] as const), isMarked: nth % 2 === 1 },
])
  .flat()
  .map(({ features, isMarked }) => ({ features: [...features], isMarked }));

/** The weights after all rounds; the base weights where there is nothing to learn from. */
function trainWeights(sentences: TrainingSentence[]) {
  const patterns: Patterns = new Map();
  countPatterns(patterns, sentences);
  return [...trainingRounds(patterns)].at(-1) ?? BASE_WEIGHTS;
}

test("weights learn what a newsroom marks", () => {
  const learned = trainWeights(QUOTATIONS);
  expect(mapOf([QUOTATIONS], learned)).toBe(1);
  expect(mapOf([QUOTATIONS], BASE_WEIGHTS)).toBeLessThan(0.8);
  expect(learned.features.speech).toBeGreaterThan(BASE_WEIGHTS.features.speech);
  expect(learned.features.number).toBeLessThan(BASE_WEIGHTS.features.number - 0.3);
});

test("without data, and for features that no sentence has, the base weights stay", () => {
  expect(trainWeights([])).toEqual(BASE_WEIGHTS);
  expect(trainWeights(QUOTATIONS).features.superlative).toBeCloseTo(BASE_WEIGHTS.features.superlative);
});

test("a score lies between 0 and 1, and weights do not change what they are given", () => {
  expect(scoreOf([], BASE_WEIGHTS)).toBeCloseTo(0.231, 3);
  expect(scoreOf(["number", "percent", "comparison"], BASE_WEIGHTS)).toBeGreaterThan(0.7);
});

test("average precision is that of the textbook", () => {
  expect(averagePrecision([true, false, true, false, false])).toBeCloseTo((1 + 2 / 3) / 2);
  expect(averagePrecision([false, false])).toBeNull();
  expect(meanAveragePrecision([[true], [false, true], [false]])).toBeCloseTo(0.75);
});
