import { sharedTrigrams, trigramsOf } from "./trigrams.ts";
import { contentWords } from "./words.ts";

/** In how many of all claims a word occurs. */
export type WordCounts = { claims: number; of: (word: string) => number };

/** The parameters of BM25 (Robertson & Zaragoza 2009, section 3.2) at their usual values. */
const K1 = 1.2;
const B = 0.75;

/** Content words of a statement of usual length. */
const USUAL_LENGTH = 9;

/** Words with this similarity or more count as the same word with a typo or another ending. */
const MIN_TRIGRAM_SIMILARITY = 0.4;

/** The weight of a word: rare words weigh more (the idf of BM25, which is never negative with the 1 added). */
export const weightOf = (word: string, { claims, of }: WordCounts): number => {
  const count = Math.min(of(word), claims);
  return Math.log(1 + (claims - count + 0.5) / (count + 0.5));
};

/**
 * How much of what a statement is about is in other statements, from 0 to about 1: BM25 of the other statement as a
 * share of that of the statement itself. It says nothing of whether they agree: see `differences`.
 */
export function similarityTo(statement: string, counts: WordCounts): (other: string) => number {
  const words = contentWords(statement).map((word) => ({
    ...{ word, weight: weightOf(word, counts), trigrams: isNumber(word) ? null : trigramsOf(word) },
  }));
  const whole = words.reduce((sum, { weight }) => sum + weight * saturated(1, words.length), 0);
  if (whole === 0) return () => 0;
  return (other) => {
    const others = contentWords(other);
    const known = new Set(others);
    const unknown = others.filter((word) => !words.some((one) => one.word === word)).map(trigramsOf);
    const score = words.reduce(
      (sum, { word, weight, trigrams }) =>
        sum + weight * saturated(known.has(word) ? 1 : nearest(trigrams, unknown), others.length),
      0,
    );
    return score / whole;
  };
}

const isNumber = (word: string): boolean => /\p{Nd}/u.test(word);

/** How often a word occurs, as BM25 counts it in a statement of so many words. */
const saturated = (frequency: number, length: number): number =>
  (frequency * (K1 + 1)) / (frequency + K1 * (1 - B + (B * length) / USUAL_LENGTH));

/** How similar the most similar of the other words is; 0 where none is similar enough, and for numbers. */
function nearest(trigrams: Set<string> | null, others: Set<string>[]): number {
  if (trigrams === null) return 0;
  let best = 0;
  for (const other of others) best = Math.max(best, sharedTrigrams(trigrams, other));
  return best >= MIN_TRIGRAM_SIMILARITY ? best : 0;
}
