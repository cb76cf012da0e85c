import type { Passage } from "#domain/anchoring/selectors.ts";
import { firstWhere } from "#domain/binary-search.ts";
import { alignWords } from "./align.ts";
import { type Alignment, GONE } from "./alignment.ts";
import { linkedRuns, noLinks } from "./links.ts";
import type { SharedRun } from "./shared-runs.ts";
import { hasSameBlocks, linkUnchangedUnits } from "./unchanged-units.ts";
import { type Lexicon, NEW_BLOCK, newLexicon, type WordRange, type Words, wordsIn } from "./words.ts";

export type Comparison = {
  old: Words;
  now: Words;
  /** What the texts have in common in the same order. */
  alignment: Alignment;
  /** Blocks and sentences with the same words in both texts, in the same order or not. */
  unchanged: SharedRun[];
  /** Information content of each word in bits, by key: high for a name, low for "the". */
  bits: Float32Array;
  /**
   * Bits from which equal blocks or sentences are taken for the same ones; fewer than for other words, because their
   * ends are the same too. None are needed if blocks only changed their order: nothing else can have these words.
   */
  minUnitBits: number;
};

/**
 * Compare the words of two texts. With `findsUnchanged`, sentences that stand unchanged are aligned before their words,
 * for whole articles. With `ignoresCase`, words are equal in every letter case.
 */
export function compareTexts(
  oldText: string,
  newText: string,
  { findsUnchanged = false, ignoresCase = false }: { findsUnchanged?: boolean; ignoresCase?: boolean } = {},
): Comparison {
  const lexicon = newLexicon({ ignoresCase });
  const [old, now] = [wordsIn(oldText, lexicon), wordsIn(newText, lexicon)];
  const bits = bitsOf(old, now, lexicon);
  const minUnitBits = findsUnchanged && hasSameBlocks(old, now) ? 0 : Math.log2(now.keys.length + 1) + 5;
  const unchanged = findsUnchanged ? unchangedRuns(old, now, bits, minUnitBits) : [];
  const alignment = withoutCoincidences(old, now, alignWords(old, now, unchanged), unchanged);
  return { old, now, alignment, unchanged, bits, minUnitBits };
}

function unchangedRuns(old: Words, now: Words, bits: Float32Array, minBits: number): SharedRun[] {
  const links = noLinks(old, now);
  linkUnchangedUnits(old, now, links);
  return linkedRuns(links.counterparts).filter((run) => bitsIn(old, bits, rangeOf(run)) >= minBits);
}

export const rangeOf = ({ old, length }: SharedRun): WordRange => ({ from: old, to: old + length });

/** Shannon information of each word among the words of both texts. */
function bitsOf(old: Words, now: Words, lexicon: Lexicon): Float32Array {
  const counts = new Uint32Array(lexicon.keys.size + 1);
  for (const { keys } of [old, now]) for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  const all = old.keys.length + now.keys.length;
  return new Float32Array(counts).map((count) => Math.log2(all / Math.max(1, count)));
}

/** The words that a passage contains completely or in part. */
export function wordsOf({ starts, ends }: Words, { start, end }: Passage): WordRange {
  const from = firstAbove(ends, start);
  return { from, to: Math.max(from, firstAbove(starts, end - 1)) };
}

/** The passage from the first to the last word of a range. */
export function passageOf({ starts, ends }: Words, { from, to }: WordRange): Passage {
  return { start: starts[from] ?? 0, end: ends[to - 1] ?? 0 };
}

export function weightOf({ weights }: Words, { from, to }: WordRange): number {
  let weight = 0;
  for (let at = from; at < to; at += 1) weight += weights[at] ?? 0;
  return weight;
}

/** Information content of a range of words. */
export function bitsIn({ keys }: Words, bits: Float32Array, { from, to }: WordRange): number {
  let sum = 0;
  for (let at = from; at < to; at += 1) sum += bits[keys[at] ?? 0] ?? 0;
  return sum;
}

/** A range of words as a text of its own. */
export function subrange({ keys, starts, ends, weights, breaks }: Words, { from, to }: WordRange): Words {
  return {
    keys: keys.subarray(from, to),
    starts: starts.subarray(from, to),
    ends: ends.subarray(from, to),
    weights: weights.subarray(from, to),
    breaks: breaks.subarray(from, to),
  };
}

/**
 * Number of bits from which equal words are taken for the same passage. In a text of `n` words, words with `log2(n)`
 * bits occur once by chance; 10 more bits reduce this to one in a thousand.
 */
export function bitsBeyondChance({ now }: Comparison): number {
  return Math.log2(now.keys.length + 1) + 10;
}

/** Index of the first value of an ascending list that is greater than `limit`. */
const firstAbove = (values: Int32Array, limit: number): number =>
  firstWhere(values.length, (index) => (values[index] ?? 0) > limit);

/** Weight (about eight words) of rewritten text on both sides of a run that makes the run a coincidence. */
const MIN_REWRITTEN_WEIGHT = 48;

/** Remove runs that are aligned by coincidence, such as "of the" between two rewritten paragraphs. */
function withoutCoincidences(old: Words, now: Words, alignment: Alignment, unchanged: SharedRun[]): Alignment {
  const runs = linkedRuns(alignment).map(rangeOf);
  const result = alignment.slice();
  const isUnchanged = new Uint8Array(old.keys.length);
  for (const { old: from, length } of unchanged) isUnchanged.fill(1, from, from + length);
  for (const [at, { from, to }] of runs.entries()) {
    const [previous, next] = [runs[at - 1], runs[at + 1]];
    const left = Math.max(
      weightOf(old, { from: previous?.to ?? 0, to: from }),
      weightOf(now, { from: previous ? newEnd(alignment, previous) : 0, to: alignment[from] ?? 0 }),
    );
    const right = Math.max(
      weightOf(old, { from: to, to: next?.from ?? old.keys.length }),
      weightOf(now, {
        from: newEnd(alignment, { from, to }),
        to: next ? (alignment[next.from] ?? 0) : now.keys.length,
      }),
    );
    const isCoincidence = Math.min(left, right) >= Math.max(MIN_REWRITTEN_WEIGHT, weightOf(old, { from, to }) * 2);
    if (isCoincidence && !isWholeBlock(old, from, to) && !isUnchanged.subarray(from, to).includes(1))
      result.fill(GONE, from, to);
  }
  return result;
}

function newEnd(alignment: Alignment, { to }: WordRange): number {
  return (alignment[to - 1] ?? 0) + 1;
}

/** Whether the run is a whole block. A heading between two rewritten sections is not a coincidence. */
function isWholeBlock({ breaks }: Words, from: number, to: number): boolean {
  return breaks[from] === NEW_BLOCK && (to === breaks.length || breaks[to] === NEW_BLOCK);
}
