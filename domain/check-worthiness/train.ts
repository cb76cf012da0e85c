import { meanAveragePrecision, ranked } from "./average-precision.ts";
import { BASE_WEIGHTS, FEATURE_KEYS, type Feature, type Weights } from "./features.ts";
import { scoreOf } from "./score.ts";

/** A sentence of an article that was reviewed, and whether the newsroom marked it. */
export type TrainingSentence = { features: Feature[]; isMarked: boolean };

/** The number of rounds over all sentences, the size of a step, and the pull towards the base weights. */
const [ROUNDS, RATE, PULL] = [300, 0.5, 0.01];

/** Sentences with the same features, counted: they add the same to the gradient, and there are few patterns. */
export type Patterns = Map<string, { features: Feature[]; count: number; marked: number }>;

/** Count sentences among `patterns`. */
export function countPatterns(patterns: Patterns, sentences: readonly TrainingSentence[]): void {
  for (const { features, isMarked } of sentences) {
    const key = features.join(" ");
    const pattern = patterns.get(key) ?? { features, count: 0, marked: 0 };
    patterns.set(key, pattern);
    pattern.count += 1;
    if (isMarked) pattern.marked += 1;
  }
}

/**
 * Weights that fit what was marked, after each round: logistic regression by gradient descent, from the base weights. The
 * pull keeps the weight of a feature that few sentences have near its base weight.
 */
export function* trainingRounds(patterns: Patterns): Generator<Weights> {
  let { bias, features } = BASE_WEIGHTS;
  const total = [...patterns.values()].reduce((sum, { count }) => sum + count, 0);
  for (let round = 0; total > 0 && round < ROUNDS; round += 1) {
    const gradient = gradientOf(patterns, { bias, features });
    const before = features;
    bias -= (RATE * gradient.bias) / total;
    features = Object.fromEntries(
      FEATURE_KEYS.map((key) => {
        const pull = PULL * (before[key] - BASE_WEIGHTS.features[key]);
        return [key, before[key] - RATE * (gradient.features[key] / total + pull)];
      }),
    ) as Weights["features"];
    yield { bias, features };
  }
}

function gradientOf(patterns: Patterns, weights: Weights): Weights {
  let bias = 0;
  const gradient = Object.fromEntries(FEATURE_KEYS.map((key) => [key, 0])) as Weights["features"];
  for (const { features, count, marked } of patterns.values()) {
    const error = count * scoreOf(features, weights) - marked;
    bias += error;
    for (const feature of features) gradient[feature] += error;
  }
  return { bias, features: gradient };
}

/** Mean average precision of weights over articles: how early the marked sentences come when all are ranked. */
export const mapOf = (articles: readonly TrainingSentence[][], weights: Weights): number | null =>
  meanAveragePrecision(
    articles.map((sentences) =>
      ranked(sentences, ({ features }) => scoreOf(features, weights)).map(({ isMarked }) => isMarked),
    ),
  );
