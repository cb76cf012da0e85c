import { wordsIn } from "#domain/anchoring/words/words.ts";

/** Whether two texts have the same words and signs. White space and the way quotes are set are neither. */
export function haveSameWords(some: string, others: string): boolean {
  if (some === others) return true;
  const lexicon = new Map();
  const [left, right] = [wordsIn(some, lexicon).keys, wordsIn(others, lexicon).keys];
  return left.length === right.length && left.every((key, at) => key === right[at]);
}
