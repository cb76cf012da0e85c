import type { WordRange, Words } from "./words.ts";

/** The positions of each word of a text: those of the key `k` are `positions[starts[k]]` up to `positions[starts[k + 1]]`. */
export type WordIndex = { starts: Int32Array; positions: Int32Array };

export function indexWords({ keys }: Words, keyCount: number): WordIndex {
  const starts = new Int32Array(keyCount + 1);
  for (const key of keys) starts[key + 1] = (starts[key + 1] ?? 0) + 1;
  for (let key = 0; key < keyCount; key += 1) starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0);
  const next = starts.slice();
  const positions = new Int32Array(keys.length);
  for (let at = 0; at < keys.length; at += 1) {
    const slot = next[keys[at] ?? 0] ?? 0;
    positions[slot] = at;
    next[keys[at] ?? 0] = slot + 1;
  }
  return { starts, positions };
}

/** The positions of one word, ascending. */
export function positionsOf({ starts, positions }: WordIndex, key: number): Int32Array {
  return positions.subarray(starts[key] ?? 0, starts[key + 1] ?? 0);
}

export const countOf = ({ starts }: WordIndex, key: number): number => (starts[key + 1] ?? 0) - (starts[key] ?? 0);

/** Positions that are examined, and words that are compared at most for all of them. */
const MAX_POSITIONS = 500;
const MAX_COMPARED_WORDS = 50_000;

/**
 * Where the words of `range` of the text `needle` occur in the indexed text, ascending; null if even the rarest of them
 * occurs so often that it would take too long.
 */
export function occurrencesOfWords(words: Words, index: WordIndex, needle: Words, range: WordRange): number[] | null {
  const rarest = rarestWord(index, needle, range);
  const positions = positionsOf(index, needle.keys[rarest] ?? 0);
  const { length } = positions;
  if (length > MAX_POSITIONS || length * (range.to - range.from) > MAX_COMPARED_WORDS) return null;
  const occurrences: number[] = [];
  for (const position of positions) {
    const from = position - (rarest - range.from);
    if (from >= 0 && isSame(words.keys, from, needle.keys, range)) occurrences.push(from);
  }
  return occurrences;
}

function rarestWord(index: WordIndex, { keys }: Words, { from, to }: WordRange): number {
  let [rarest, fewest] = [from, Number.POSITIVE_INFINITY];
  for (let at = from; at < to; at += 1) {
    const count = countOf(index, keys[at] ?? 0);
    if (count >= fewest) continue;
    rarest = at;
    fewest = count;
  }
  return rarest;
}

function isSame(keys: Int32Array, from: number, needle: Int32Array, range: WordRange): boolean {
  for (let at = range.from; at < range.to; at += 1) if (keys[from + at - range.from] !== needle[at]) return false;
  return true;
}
