import { GONE } from "#domain/anchoring/words/alignment.ts";
import { bitsBeyondChance, type Comparison, type WordRange, weightOf } from "#domain/anchoring/words/comparison.ts";
import { SAME_SENTENCE, type Words } from "#domain/anchoring/words/words.ts";

/** Number of context words on each side of a claim that are compared. */
export const CONTEXT_WORDS = 8;
/** Minimum share of the letters, or of the words, of a claim that must be aligned. */
const MIN_ALIGNED_SHARE = 0.5;
/** Aligned words with this much information, in bits (three names, or eight common words), need no matching context. */
const SUFFICIENT_BITS = 32;

/** The new words that a claim is aligned with, if enough of its words and its context are aligned; otherwise null. */
export function findAligned(comparison: Comparison, claim: WordRange): WordRange | null {
  const cluster = heaviestCluster(comparison, claim);
  const total = weightOf(comparison.old, claim);
  if (!cluster) return null;
  const candidate = extend(comparison, claim, cluster);
  const context = contextScore(comparison, claim, candidate);
  const minBits = cluster.weight === total ? bitsBeyondChance(comparison) : SUFFICIENT_BITS;
  if (cluster.weight >= total * MIN_ALIGNED_SHARE && (cluster.bits >= minBits || context >= 0.3)) return candidate;
  const alignedShare = cluster.words / wordCount(comparison.old, claim);
  return alignedShare >= MIN_ALIGNED_SHARE && context >= 0.6 ? candidate : null;
}

/** Weight (about three words) from which the rest of the sentence of a claim counts as context of its own. */
const MIN_SENTENCE_WEIGHT = 16;

/** Aligned words of a claim that are still close together: indexes of old words, end exclusive. */
type Cluster = WordRange & { weight: number; words: number; bits: number };

/** Maximum number of words inserted between two aligned words of a cluster: half the length of the claim, and a few. */
const maxInserted = (claim: WordRange) => 12 + (claim.to - claim.from) / 2;

function heaviestCluster({ old, alignment, bits }: Comparison, claim: WordRange): Cluster | null {
  let best: Cluster | null = null;
  let cluster: Cluster | null = null;
  for (let at = claim.from; at < claim.to; at += 1) {
    const there = alignment[at] ?? GONE;
    if (there === GONE) continue;
    const inserted = cluster ? there - (alignment[cluster.to - 1] ?? 0) - (at - cluster.to + 1) : 0;
    if (!cluster || inserted > maxInserted(claim)) cluster = { from: at, to: at, weight: 0, words: 0, bits: 0 };
    cluster.to = at + 1;
    cluster.weight += old.weights[at] ?? 0;
    cluster.bits += bits[old.keys[at] ?? 0] ?? 0;
    cluster.words += isWord(old, at) ? 1 : 0;
    if (!best || cluster.weight > best.weight) best = cluster;
  }
  return best;
}

/** The new words of a cluster, extended by the words that replaced the claim's unaligned words at its ends. */
function extend(comparison: Comparison, claim: WordRange, { from, to }: Cluster): WordRange {
  const { alignment } = comparison;
  const [first, last] = [alignment[from] ?? 0, alignment[to - 1] ?? 0];
  return {
    from: first - replacementLength(comparison, claim.from, from, -1),
    to: last + 1 + replacementLength(comparison, claim.to - 1, to - 1, 1),
  };
}

/** Number of new words beyond the aligned word `edge` that replaced the claim's unaligned words up to `outermost`. */
function replacementLength({ old, now, alignment }: Comparison, outermost: number, edge: number, step: 1 | -1): number {
  let neighbour = edge + step;
  while (alignment[neighbour] === GONE) neighbour += step;
  const unaligned = Math.abs(neighbour - edge) - 1;
  const lost = Math.min(unaligned, Math.abs(edge - outermost));
  if (lost === 0) return 0;
  const bound = alignment[neighbour] ?? (step < 0 ? -1 : now.keys.length);
  const there = alignment[edge] ?? 0;
  const available = Math.abs(bound - there) - 1;
  const wanted = unaligned === lost && available <= 2 * lost + 4 ? available : Math.min(available, lost);
  const mayCross = sentenceStarts(old, edge, outermost, step) > 0;
  const isInSentence = (at: number) => sentenceStarts(now, at, at + step, step) === 0;
  let taken = 0;
  while (taken < wanted && (mayCross || isInSentence(there + step * taken))) taken += 1;
  return taken;
}

/** Number of sentences that begin between two words. */
function sentenceStarts({ breaks }: Words, from: number, to: number, step: 1 | -1): number {
  let count = 0;
  for (let at = from; at !== to; at += step) if (breaks[step > 0 ? at + 1 : at] !== SAME_SENTENCE) count += 1;
  return count;
}

/**
 * The share of the context of a claim, by weight, that is still next to the candidate; 1 if the claim has no context.
 * The score is 0 if the rest of the claim's sentence is gone: "June" in another sentence is another claim.
 */
function contextScore({ old, alignment }: Comparison, claim: WordRange, candidate: WordRange): number {
  let [matched, all] = [0, 0];
  let [matchedInSentence, allInSentence] = [0, 0];
  const add = (at: number, expected: number, isSentence: boolean) => {
    const there = alignment[at];
    if (there === undefined) return;
    const weight = old.weights[at] ?? 0;
    const match = there !== GONE && Math.abs(there - expected) <= CONTEXT_WORDS ? weight : 0;
    all += weight;
    matched += match;
    if (!isSentence || !isWord(old, at)) return;
    allInSentence += weight;
    matchedInSentence += match;
  };
  let [isBefore, isAfter] = [true, true];
  for (let distance = 1; distance <= CONTEXT_WORDS; distance += 1) {
    isBefore &&= old.breaks[claim.from - distance + 1] === SAME_SENTENCE;
    isAfter &&= old.breaks[claim.to - 1 + distance] === SAME_SENTENCE;
    add(claim.from - distance, candidate.from - distance, isBefore);
    add(claim.to - 1 + distance, candidate.to - 1 + distance, isAfter);
  }
  if (allInSentence >= MIN_SENTENCE_WEIGHT && matchedInSentence === 0) return 0;
  return all === 0 ? 1 : matched / all;
}

/** A claim of at most this many words can be replaced completely ("rose" by "fell") and still be the same claim. */
const MAX_REPLACED_WORDS = 3;

/** As many new words as the claim had, between the same two neighbouring words; otherwise null. */
export function findReplacement(comparison: Comparison, claim: WordRange): WordRange | null {
  const { old, now, alignment } = comparison;
  const length = claim.to - claim.from;
  const [before, after] = [alignment[claim.from - 1] ?? GONE, alignment[claim.to] ?? GONE];
  if (length > MAX_REPLACED_WORDS || before === GONE || after - before - 1 !== length) return null;
  const candidate = { from: before + 1, to: after };
  const hasSameBreaks = sentenceStarts(now, before, after, 1) === sentenceStarts(old, claim.from - 1, claim.to, 1);
  return hasSameBreaks && contextScore(comparison, claim, candidate) >= 0.75 ? candidate : null;
}

function wordCount(words: Words, { from, to }: WordRange): number {
  let count = 0;
  for (let at = from; at < to; at += 1) if (isWord(words, at)) count += 1;
  return Math.max(1, count);
}

/** A punctuation mark has the weight 1, a word of one letter 2. */
function isWord({ weights }: Words, at: number): boolean {
  return (weights[at] ?? 0) > 1;
}
