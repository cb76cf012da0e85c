import type { Feature } from "./features.ts";
import type { Suggestion } from "./score.ts";

/** The sentences of an article that are worth checking first, the best first. */
export type SuggestionList = {
  articleVersion: number;
  /** Whether the words of the language are known. Otherwise only numbers, names, questions and length count. */
  readsWords: boolean;
  sentences: Suggestion[];
};

/** What a newsroom's own marks have taught, and how well it does. */
export type WeightsReport = {
  /** Version of the newest model; 0 while there is none. */
  version: number;
  /** Whether the learned weights score sentences; otherwise the base weights do. */
  inUse: boolean;
  model: {
    number: number;
    trainedAt: string;
    resetAt: string | null;
    /** Articles and sentences that it was made of, and how many of the sentences were marked. */
    articles: number;
    sentences: number;
    marked: number;
    /** Articles that were held out, and mean average precision on them of the learned and of the base weights. */
    heldOut: number;
    learnedMap: number;
    baseMap: number;
  } | null;
  weights: { feature: Feature; base: number; learned: number | null }[];
};
