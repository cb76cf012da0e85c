import type { WordRange } from "./words.ts";
import { NEW_SENTENCE, SAME_SENTENCE, type Words } from "./words.ts";

/** The sentences of a text, or its blocks with the level `NEW_BLOCK`, as ranges of words. */
export function unitsIn({ keys, breaks }: Words, level: number = NEW_SENTENCE): WordRange[] {
  const units: WordRange[] = [];
  for (let from = 0; from < keys.length; ) {
    let to = from + 1;
    while (to < keys.length && (breaks[to] ?? 0) < level) to += 1;
    units.push({ from, to });
    from = to;
  }
  return units;
}

/** The sentences that a range contains completely or in part. */
export function sentencesAround({ breaks }: Words, { from, to }: WordRange): WordRange {
  const range = { from, to };
  while (range.from > 0 && breaks[range.from] === SAME_SENTENCE) range.from -= 1;
  while (range.to < breaks.length && breaks[range.to] === SAME_SENTENCE) range.to += 1;
  return range;
}

/** Whether a range begins and ends with a sentence. */
export const areSentences = ({ breaks }: Words, { from, to }: WordRange): boolean =>
  breaks[from] !== SAME_SENTENCE && breaks[to] !== SAME_SENTENCE;
