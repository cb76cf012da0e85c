import type { Comparison } from "#domain/anchoring/words/comparison.ts";
import type { WordRange } from "#domain/anchoring/words/words.ts";
import { NEW_BLOCK, type Words } from "#domain/anchoring/words/words.ts";

/** Number of context words on each side that are compared. */
export const CONTEXT_WORDS = 8;

/** More pairs of occurrences than this are not compared, but paired in the order of the texts. */
const MAX_PAIRS = 1_024;

type Pair = [old: WordRange, now: WordRange];

/**
 * The old and new occurrences of the same words in pairs. The pair with the most context in common goes first; with
 * equal context the order of the texts decides. An occurrence is in one pair at most.
 */
export function pairByContext(
  { old, now }: Comparison,
  olds: WordRange[],
  news: WordRange[],
  isPossible: (old: WordRange, now: WordRange) => boolean = () => true,
): Pair[] {
  const isShort = olds.length * news.length <= MAX_PAIRS;
  const scored = olds.flatMap((one, index): { pair: Pair; score: number }[] => {
    const [inOrder] = news.slice(index, index + 1);
    if (!isShort) return inOrder ? [{ pair: [one, inOrder], score: 0 }] : [];
    return news.map((other) => {
      const { inBlock, around } = sharedContext(old, now, one, other);
      return { pair: [one, other], score: 2 * inBlock + around };
    });
  });
  const done = new Set<WordRange>();
  return scored
    .sort((one, other) => other.score - one.score)
    .flatMap(({ pair: [one, other] }): Pair[] => {
      if (done.has(one) || done.has(other) || !isPossible(one, other)) return [];
      done.add(one).add(other);
      return [[one, other]];
    });
}

/** Shares of the context, by weight, that two occurrences have in common: in the same block, and across blocks. */
export function sharedContext(old: Words, now: Words, one: WordRange, other: WordRange) {
  const there = contextOf(now, other);
  const keys = new Set([...there.inBlock, ...there.across].map((at) => now.keys[at] ?? 0));
  const here = contextOf(old, one);
  const share = (words: number[]) => {
    let [shared, all] = [0, 0];
    for (const at of words) {
      const weight = old.weights[at] ?? 0;
      all += weight;
      if (keys.has(old.keys[at] ?? 0)) shared += weight;
    }
    return all === 0 ? 0 : shared / all;
  };
  return { inBlock: share(here.inBlock), around: share([...here.inBlock, ...here.across]) };
}

function contextOf({ keys, breaks }: Words, { from, to }: WordRange): { inBlock: number[]; across: number[] } {
  const context = { inBlock: [] as number[], across: [] as number[] };
  let [isBefore, isAfter] = [true, true];
  for (let distance = 1; distance <= CONTEXT_WORDS; distance += 1) {
    const [before, after] = [from - distance, to - 1 + distance];
    isBefore &&= breaks[before + 1] !== NEW_BLOCK;
    isAfter &&= breaks[after] !== NEW_BLOCK;
    if (before >= 0) context[isBefore ? "inBlock" : "across"].push(before);
    if (after < keys.length) context[isAfter ? "inBlock" : "across"].push(after);
  }
  return context;
}
