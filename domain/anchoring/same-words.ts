import { wordsIn } from "#domain/anchoring/words/words.ts";

/** Whether two texts have the same words and punctuation. White space and typographic variants do not count. */
export function haveSameWords(one: string, other: string): boolean {
  if (one === other) return true;
  const lexicon = new Map();
  const [left, right] = [wordsIn(one, lexicon).keys, wordsIn(other, lexicon).keys];
  return left.length === right.length && left.every((key, at) => key === right[at]);
}
