import type { Passage } from "#domain/anchoring/selectors.ts";
import { alignWords } from "./align.ts";
import { type Alignment, GONE } from "./alignment.ts";
import { type Lexicon, NEW_BLOCK, type Words, wordsIn } from "./words.ts";

/** Two texts word by word, and which old word stands where in the new one. */
export type Comparison = {
  old: Words;
  now: Words;
  alignment: Alignment;
  /** How telling a word is, in bits, by key: a name says where it comes from, "the" says nothing. */
  bits: Float32Array;
};

/** Some words in order: numbers into `Words`, end exclusive. */
export type WordRange = { from: number; to: number };

export function compareTexts(oldText: string, newText: string): Comparison {
  const lexicon: Lexicon = new Map();
  const [old, now] = [wordsIn(oldText, lexicon), wordsIn(newText, lexicon)];
  return { old, now, alignment: withoutChance(old, now, alignWords(old, now)), bits: bitsOf(old, now, lexicon) };
}

/** Shannon's information of each word among the words of both texts. */
function bitsOf(old: Words, now: Words, lexicon: Lexicon): Float32Array {
  const counts = new Uint32Array(lexicon.size + 1);
  for (const { keys } of [old, now]) for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  const all = old.keys.length + now.keys.length;
  return new Float32Array(counts).map((count) => Math.log2(all / Math.max(1, count)));
}

/** The words that a passage holds or cuts. */
export function wordsOf({ starts, ends }: Words, { start, end }: Passage): WordRange {
  const from = firstAbove(ends, start);
  return { from, to: Math.max(from, firstAbove(starts, end - 1)) };
}

/** The passage from the first to the last of some words. */
export function passageOf({ starts, ends }: Words, { from, to }: WordRange): Passage {
  return { start: starts[from] ?? 0, end: ends[to - 1] ?? 0 };
}

export function weightOf({ weights }: Words, { from, to }: WordRange): number {
  let weight = 0;
  for (let at = from; at < to; at += 1) weight += weights[at] ?? 0;
  return weight;
}

/**
 * Bits from which the same words are the same passage: among `n` words, words with `log2(n)` bits stand once by chance,
 * and 10 bits more make that one in a thousand.
 */
export function bitsBeyondChance({ now }: Comparison): number {
  return Math.log2(now.keys.length + 1) + 10;
}

/** How many values of an ascending list are not above `limit`, which is where the first larger one stands. */
function firstAbove(values: Int32Array, limit: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** A stretch this heavy (about eight words) replaced on both sides makes a few equal words between them a coincidence. */
const REWRITTEN = 48;

/** Let go of pairs that two unrelated stretches share by chance: "of the" between two rewritten paragraphs. */
function withoutChance(old: Words, now: Words, alignment: Alignment): Alignment {
  const runs = runsOf(alignment);
  const kept = alignment.slice();
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
    const isChance = Math.min(left, right) >= Math.max(REWRITTEN, weightOf(old, { from, to }) * 2);
    if (isChance && !isWholeBlock(old, from, to)) kept.fill(GONE, from, to);
  }
  return kept;
}

/** Stretches of words that stand side by side in both texts. */
function runsOf(alignment: Alignment): WordRange[] {
  const runs: WordRange[] = [];
  let run: WordRange | null = null;
  for (const [at, there] of alignment.entries()) {
    if (there === GONE) continue;
    if (run && run.to === at && alignment[at - 1] === there - 1) run.to += 1;
    else {
      run = { from: at, to: at + 1 };
      runs.push(run);
    }
  }
  return runs;
}

function newEnd(alignment: Alignment, { to }: WordRange): number {
  return (alignment[to - 1] ?? 0) + 1;
}

/** A heading between two rewritten sections is no coincidence. */
function isWholeBlock({ breaks }: Words, from: number, to: number): boolean {
  return breaks[from] === NEW_BLOCK && (to === breaks.length || breaks[to] === NEW_BLOCK);
}
