import type { Passage } from "#domain/anchoring/selectors.ts";
import { sentencesOfText } from "#domain/anchoring/sentences-of-text.ts";
import { FEATURES, type Feature, featuresOf, type Weights } from "./features.ts";

/** A sentence that is worth checking: how much, from 0 to 1, and why. */
export type Suggestion = {
  passage: Passage;
  exact: string;
  score: number;
  /** What speaks for checking it, the strongest first, and then what speaks against it. */
  reasons: { text: string; isFor: boolean }[];
};

/** The logistic function of the weights of the features that a sentence has. */
export function scoreOf(features: readonly Feature[], { bias, features: weights }: Weights): number {
  const sum = features.reduce((total, feature) => total + weights[feature], bias);
  return 1 / (1 + Math.exp(-sum));
}

/** How much one sentence is worth checking. */
export function suggestionOf(text: string, passage: Passage, language: string, weights: Weights): Suggestion {
  const exact = text.slice(passage.start, passage.end);
  const features = featuresOf(exact, language);
  const reasons = [...features]
    .sort((one, other) => weights.features[other] - weights.features[one])
    .map((feature) => ({ text: FEATURES[feature].reason, isFor: weights.features[feature] > 0 }));
  return { passage, exact, score: scoreOf(features, weights), reasons };
}

/** Sentences of lower score are not suggested. */
export const MIN_SCORE = 0.4;

/** Suggestions of an article. Nobody checks more of one at once. */
export const MAX_SUGGESTIONS = 100;

/** The sentences most worth checking, the best first; where equal, the earlier first. */
export const bestSuggestions = (all: readonly Suggestion[]): Suggestion[] =>
  all
    .filter(({ score }) => score >= MIN_SCORE)
    .sort((one, other) => other.score - one.score || one.passage.start - other.passage.start)
    .slice(0, MAX_SUGGESTIONS);

/** All sentences of an article with their scores, in the order of the text. */
export const scoredSentences = (text: string, language: string, weights: Weights): Suggestion[] =>
  [...sentencesOfText(text)].map((passage) => suggestionOf(text, passage, language, weights));
