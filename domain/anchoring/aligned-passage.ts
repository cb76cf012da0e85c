import { GONE } from "#domain/anchoring/words/alignment.ts";
import { bitsBeyondChance, bitsIn, weightOf } from "#domain/anchoring/words/comparison.ts";
import type { WordRange } from "#domain/anchoring/words/words.ts";
import { SAME_SENTENCE, type Words } from "#domain/anchoring/words/words.ts";
import { CONTEXT_WORDS } from "./context.ts";
import { isOtherStatement } from "./look-alikes.ts";
import type { Revision } from "./revision.ts";

/** Minimum share of the letters, or of the words, of a claim that must be aligned. */
const MIN_ALIGNED_SHARE = 0.5;
/** Aligned words with this much information, in bits (three names, or eight common words), need no matching context. */
const SUFFICIENT_BITS = 32;

/** The new words that a claim is linked with, if enough of its words and its context are; otherwise null. */
export function findAligned(revision: Revision, claim: WordRange): WordRange | null {
  const cluster = heaviestCluster(revision, claim);
  if (!cluster) return null;
  const candidate = extend(revision, claim, cluster);
  const isPlausible = isLikely(revision, claim, cluster, candidate);
  return isPlausible && !isOtherStatement(revision, claim, candidate, { isInPlace: true }) ? candidate : null;
}

function isLikely(revision: Revision, claim: WordRange, cluster: Cluster, candidate: WordRange): boolean {
  const context = contextScore(revision, claim, candidate);
  const share = cluster.weight / weightOf(revision.old, claim);
  if (share >= MIN_ALIGNED_SHARE && (cluster.bits >= SUFFICIENT_BITS || context >= 0.3)) return true;
  return cluster.words / wordCount(revision.old, claim) >= MIN_ALIGNED_SHARE && context >= 0.6;
}

/** Whether a candidate with all words of the claim has enough information, or enough of the claim's context. */
export function hasEvidence(revision: Revision, claim: WordRange, candidate: WordRange): boolean {
  const bits = bitsIn(revision.old, revision.bits, claim);
  return bits >= bitsBeyondChance(revision) || contextScore(revision, claim, candidate) >= 0.3;
}

/** Weight (about three words) from which the rest of the sentence of a claim counts as context of its own. */
const MIN_SENTENCE_WEIGHT = 16;

/** Aligned words of a claim that are still close together: indexes of old words, end exclusive. */
type Cluster = WordRange & { weight: number; words: number; bits: number };

/** Maximum number of words inserted between two aligned words of a cluster: half the length of the claim, and a few. */
const maxInserted = (claim: WordRange) => 12 + (claim.to - claim.from) / 2;

function heaviestCluster({ old, links: { counterparts }, bits }: Revision, claim: WordRange): Cluster | null {
  let best: Cluster | null = null;
  let cluster: Cluster | null = null;
  for (let at = claim.from; at < claim.to; at += 1) {
    const there = counterparts[at] ?? GONE;
    if (there === GONE) continue;
    const previous = cluster ? (counterparts[cluster.to - 1] ?? 0) : GONE;
    const inserted = cluster ? there - previous - (at - cluster.to + 1) : 0;
    if (!cluster || there < previous || inserted > maxInserted(claim))
      cluster = { from: at, to: at, weight: 0, words: 0, bits: 0 };
    cluster.to = at + 1;
    cluster.weight += old.weights[at] ?? 0;
    cluster.bits += bits[old.keys[at] ?? 0] ?? 0;
    cluster.words += isWord(old, at) ? 1 : 0;
    if (!best || cluster.weight > best.weight) best = cluster;
  }
  return best;
}

/** The new words of a cluster, extended by the words that replaced the claim's other words at its ends. */
function extend(revision: Revision, claim: WordRange, { from, to }: Cluster): WordRange {
  const { counterparts } = revision.links;
  const [first, last] = [counterparts[from] ?? 0, counterparts[to - 1] ?? 0];
  return {
    from: first - replacementLength(revision, claim.from, from, -1),
    to: last + 1 + replacementLength(revision, claim.to - 1, to - 1, 1),
  };
}

/** Number of new words beyond the linked word `edge` that replaced the claim's words up to `outermost`. */
function replacementLength({ old, now, links }: Revision, outermost: number, edge: number, step: 1 | -1): number {
  const { counterparts, origins } = links;
  let neighbour = edge + step;
  while (counterparts[neighbour] === GONE) neighbour += step;
  const unlinked = Math.abs(neighbour - edge) - 1;
  const lost = Math.min(unlinked, Math.abs(edge - outermost));
  if (lost === 0) return 0;
  const there = counterparts[edge] ?? 0;
  const most = 2 * lost + 4;
  let available = 0;
  while (available <= most && origins[there + step * (available + 1)] === GONE) available += 1;
  const wanted = unlinked === lost && available <= most ? available : Math.min(available, lost);
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
function contextScore({ old, links: { counterparts } }: Revision, claim: WordRange, candidate: WordRange): number {
  let [matched, all] = [0, 0];
  let [matchedInSentence, allInSentence] = [0, 0];
  const add = (at: number, expected: number, isSentence: boolean) => {
    const there = counterparts[at];
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
export function findReplacement(revision: Revision, claim: WordRange): WordRange | null {
  const { old, now, links } = revision;
  const length = claim.to - claim.from;
  const [before, after] = [links.counterparts[claim.from - 1] ?? GONE, links.counterparts[claim.to] ?? GONE];
  if (length > MAX_REPLACED_WORDS || before === GONE || after - before - 1 !== length) return null;
  if (sentenceStarts(old, claim.from, claim.to - 1, 1) > 0) return null;
  const candidate = { from: before + 1, to: after };
  if (links.origins.subarray(candidate.from, candidate.to).some((origin) => origin !== GONE)) return null;
  const hasSameBreaks = sentenceStarts(now, before, after, 1) === sentenceStarts(old, claim.from - 1, claim.to, 1);
  if (!hasSameBreaks || contextScore(revision, claim, candidate) < 0.75) return null;
  return isOtherStatement(revision, claim, candidate, { isInPlace: true }) ? null : candidate;
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
