import { GONE } from "#domain/anchoring/words/alignment.ts";
import { bitsBeyondChance, type Comparison, type WordRange, weightOf } from "#domain/anchoring/words/comparison.ts";
import { GOES_ON, type Words } from "#domain/anchoring/words/words.ts";

/** Words of context on each side that say whether a short claim is still the same. */
export const NEIGHBOURS = 8;
/** Part of a claim's letters, or of its words, that must survive in order. */
const SURVIVING = 0.5;
/** Some surviving words with this many bits (three names, or eight common words) need no neighbours to speak for them. */
const SPEAKS_FOR_ITSELF = 32;

/** Where the claim's words stand now, when enough of them survive between the same neighbours; else null. */
export function placeInOrder(comparison: Comparison, claim: WordRange): WordRange | null {
  const kept = heaviestCluster(comparison, claim);
  const total = weightOf(comparison.old, claim);
  if (!kept) return null;
  const place = widened(comparison, claim, kept);
  const support = neighbourSupport(comparison, claim, place);
  const enough = kept.weight === total ? bitsBeyondChance(comparison) : SPEAKS_FOR_ITSELF;
  if (kept.weight >= total * SURVIVING && (kept.bits >= enough || support >= 0.3)) return place;
  const survivingWords = kept.words / wordCount(comparison.old, claim);
  return survivingWords >= SURVIVING && support >= 0.6 ? place : null;
}

/** Letters of a sentence around the claim from which on it says something by itself: about three words. */
const SENTENCE = 16;

/** Surviving words of a claim that still stand together: old word numbers, end exclusive. */
type Cluster = WordRange & { weight: number; words: number; bits: number };

/** New words that may have come between two surviving words of one claim: half of the claim, and a few. */
const slack = (claim: WordRange) => 12 + (claim.to - claim.from) / 2;

function heaviestCluster({ old, alignment, bits }: Comparison, claim: WordRange): Cluster | null {
  let best: Cluster | null = null;
  let cluster: Cluster | null = null;
  for (let at = claim.from; at < claim.to; at += 1) {
    const there = alignment[at] ?? GONE;
    if (there === GONE) continue;
    const inserted = cluster ? there - (alignment[cluster.to - 1] ?? 0) - (at - cluster.to + 1) : 0;
    if (!cluster || inserted > slack(claim)) cluster = { from: at, to: at, weight: 0, words: 0, bits: 0 };
    cluster.to = at + 1;
    cluster.weight += old.weights[at] ?? 0;
    cluster.bits += bits[old.keys[at] ?? 0] ?? 0;
    cluster.words += isWord(old, at) ? 1 : 0;
    if (!best || cluster.weight > best.weight) best = cluster;
  }
  return best;
}

/** The new words from the first to the last surviving one, with those that replaced the claim's words at its ends. */
function widened(comparison: Comparison, claim: WordRange, { from, to }: Cluster): WordRange {
  const { alignment } = comparison;
  const [first, last] = [alignment[from] ?? 0, alignment[to - 1] ?? 0];
  return {
    from: first - replacing(comparison, claim.from, from, -1),
    to: last + 1 + replacing(comparison, claim.to - 1, to - 1, 1),
  };
}

/** How many new words beyond the claim's surviving word `edge` took the place of its lost ones up to `outermost`. */
function replacing({ old, now, alignment }: Comparison, outermost: number, edge: number, step: 1 | -1): number {
  let neighbour = edge + step;
  while (alignment[neighbour] === GONE) neighbour += step;
  const gone = Math.abs(neighbour - edge) - 1;
  const lost = Math.min(gone, Math.abs(edge - outermost));
  if (lost === 0) return 0;
  const bound = alignment[neighbour] ?? (step < 0 ? -1 : now.keys.length);
  const there = alignment[edge] ?? 0;
  const available = Math.abs(bound - there) - 1;
  const wanted = gone === lost && available <= 2 * lost + 4 ? available : Math.min(available, lost);
  const mayCross = crossings(old, edge, outermost, step) > 0;
  let taken = 0;
  while (taken < wanted && (mayCross || crossings(now, there, there + step * (taken + 1), step) === 0)) taken += 1;
  return taken;
}

/** How many sentences begin on the way from one word to another. */
function crossings({ breaks }: Words, from: number, to: number, step: 1 | -1): number {
  let count = 0;
  for (let at = from; at !== to; at += step) if (breaks[step > 0 ? at + 1 : at] !== GOES_ON) count += 1;
  return count;
}

/**
 * The part of the claim's neighbours, by weight, that still stand beside `place`; 1 where it never had any. Nothing where
 * the claim's own sentence had neighbours and none of them is left: "June" in another sentence is another claim.
 */
function neighbourSupport({ old, alignment }: Comparison, claim: WordRange, place: WordRange): number {
  let [standing, all] = [0, 0];
  let [standingInSentence, allInSentence] = [0, 0];
  const weigh = (at: number, expected: number, isSentence: boolean) => {
    const there = alignment[at];
    if (there === undefined) return;
    const weight = old.weights[at] ?? 0;
    const stands = there !== GONE && Math.abs(there - expected) <= NEIGHBOURS ? weight : 0;
    all += weight;
    standing += stands;
    if (!isSentence || !isWord(old, at)) return;
    allInSentence += weight;
    standingInSentence += stands;
  };
  let [isBefore, isAfter] = [true, true];
  for (let away = 1; away <= NEIGHBOURS; away += 1) {
    isBefore &&= old.breaks[claim.from - away + 1] === GOES_ON;
    isAfter &&= old.breaks[claim.to - 1 + away] === GOES_ON;
    weigh(claim.from - away, place.from - away, isBefore);
    weigh(claim.to - 1 + away, place.to - 1 + away, isAfter);
  }
  if (allInSentence >= SENTENCE && standingInSentence === 0) return 0;
  return all === 0 ? 1 : standing / all;
}

/** A claim of so few words may be replaced altogether ("rose" by "fell") and still be the claim at this place. */
const FEW_WORDS = 3;

/** As many new words as the claim had, between the very words it stood between; else null. */
export function replacedWords(comparison: Comparison, claim: WordRange): WordRange | null {
  const { old, now, alignment } = comparison;
  const length = claim.to - claim.from;
  const [before, after] = [alignment[claim.from - 1] ?? GONE, alignment[claim.to] ?? GONE];
  if (length > FEW_WORDS || before === GONE || after - before - 1 !== length) return null;
  const place = { from: before + 1, to: after };
  const stayed = crossings(now, before, after, 1) === crossings(old, claim.from - 1, claim.to, 1);
  return stayed && neighbourSupport(comparison, claim, place) >= 0.75 ? place : null;
}

function wordCount(words: Words, { from, to }: WordRange): number {
  let count = 0;
  for (let at = from; at < to; at += 1) if (isWord(words, at)) count += 1;
  return Math.max(1, count);
}

/** A sign weighs 1, a word of one letter 2. */
function isWord({ weights }: Words, at: number): boolean {
  return (weights[at] ?? 0) > 1;
}
