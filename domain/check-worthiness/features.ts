import { type Lexicon, lexiconOf } from "./lexicons.ts";

/**
 * What makes a sentence more or less worth checking, with the reason that people read, and its weight before a newsroom
 * has marked enough. Negative weights speak against checking.
 */
export const FEATURES = {
  number: { reason: "has a number", weight: 1.1 },
  percent: { reason: "has a percentage or an amount of money", weight: 0.9 },
  year: { reason: "names a year or a date", weight: 0.3 },
  comparison: { reason: "compares", weight: 1.0 },
  superlative: { reason: "says that something is the first, the most or the only one", weight: 1.0 },
  change: { reason: "says that something rose or fell", weight: 0.9 },
  cause: { reason: "gives a cause", weight: 0.9 },
  body: { reason: "names an authority, a study or an institution", weight: 0.6 },
  speech: { reason: "says what somebody said", weight: 0.5 },
  namedSpeaker: { reason: "quotes somebody by name", weight: 0.7 },
  name: { reason: "names somebody or a place", weight: 0.4 },
  absolute: { reason: "says always, never, all or none", weight: 0.5 },
  question: { reason: "is a question", weight: -2.2 },
  opinion: { reason: "is an opinion", weight: -1.1 },
  feeling: { reason: "tells how somebody feels", weight: -1.2 },
  future: { reason: "speaks of the future", weight: -0.5 },
  short: { reason: "is very short", weight: -1.6 },
  scene: { reason: "describes a scene or addresses the reader", weight: -0.8 },
} as const satisfies Record<string, { reason: string; weight: number }>;
export type Feature = keyof typeof FEATURES;

export const FEATURE_KEYS = Object.keys(FEATURES) as Feature[];

/** The weight of each feature, and `bias`, the score of a sentence without any. */
export type Weights = { bias: number; features: Record<Feature, number> };

export const BASE_WEIGHTS: Weights = {
  bias: -1.2,
  features: Object.fromEntries(FEATURE_KEYS.map((key) => [key, FEATURES[key].weight])) as Record<Feature, number>,
};

/** Longer sentences are not read to their end. */
const MAX_LENGTH = 1_000;

/** A sentence of fewer words says little. */
const MIN_WORDS = 6;

/**
 * The features of a sentence. Those that need words of a language are found in the languages that have a lexicon; in
 * others only numbers, names, quotation marks, questions and length count.
 */
export function featuresOf(sentence: string, language: string): Feature[] {
  const text = sentence.slice(0, MAX_LENGTH);
  const lexicon = lexiconOf(language);
  const inWords = lexicon ? featuresByWords(text, lexicon) : [];
  return FEATURE_KEYS.filter((key) => inWords.includes(key) || SIGNS[key]?.(text));
}

/** Features that need no lexicon. */
const SIGNS: Partial<Record<Feature, (text: string) => boolean>> = {
  number: (text) => /\p{Nd}/u.test(text.replace(YEAR, "")),
  percent: (text) => /\p{Nd}\s?[%٪]|\p{Sc}\s?\p{Nd}|\p{Nd}\s?\p{Sc}/u.test(text),
  year: (text) => YEAR.test(text),
  name: (text) => /(?<=[\p{Ll},] )\p{Lu}[\p{Ll}’'-]+(?: \p{Lu}[\p{L}’'-]+)+/u.test(text),
  speech: (text) => /["“„«「]\S.{12,}/u.test(text),
  question: (text) => /[?？؟]["”»」’)]*$/u.test(text.trim()),
  short: (text) =>
    (text.match(/[\p{L}\p{N}]+/gu) ?? []).length < MIN_WORDS && !/\p{sc=Han}|\p{sc=Thai}|\p{sc=Hira}/u.test(text),
};

const YEAR = /(?<![\d.,])(?:1[5-9]|20)\d\d(?![\d.,]\d)/;

function featuresByWords(text: string, lexicon: Lexicon): Feature[] {
  const lower = text.toLowerCase();
  const found = (Object.keys(lexicon) as (keyof Lexicon)[]).filter((key) => lexicon[key].test(lower));
  const isNamed = found.includes("speech") && /\p{Lu}[\p{Ll}’'-]+/u.test(text.slice(1));
  return isNamed ? [...found, "namedSpeaker"] : found;
}
