import { alignWords } from "#domain/anchoring/words/align.ts";
import { GONE } from "#domain/anchoring/words/alignment.ts";
import { bitsBeyondChance, subrange, weightOf } from "#domain/anchoring/words/comparison.ts";
import { areSentences } from "#domain/anchoring/words/units.ts";
import type { WordRange } from "#domain/anchoring/words/words.ts";
import { NEW_BLOCK, type Words } from "#domain/anchoring/words/words.ts";
import { CONTEXT_WORDS } from "./context.ts";
import { isOtherStatement } from "./look-alikes.ts";
import type { Revision } from "./revision.ts";

/** Runs of new words that no old word is linked with, and an index of their trigrams by hash. */
export type Inserted = { runs: WordRange[]; trigrams: Map<number, number[]> };

/** Minimum weight (40 characters) of a run for a claim that moved and also changed. */
const MIN_RUN_WEIGHT = 40;
/** Trigrams with more occurrences than this are ignored. */
const MAX_OCCURRENCES = 40;
const TRIGRAM = 3;
/** A candidate needs at least one vote for this many words. */
const WORDS_PER_VOTE = 25;

export function insertedWords({ now, links: { origins } }: Revision): Inserted {
  const inserted: Inserted = { runs: [], trigrams: new Map() };
  for (let from = 0; from < origins.length; ) {
    let to = from;
    while (origins[to] === GONE) to += 1;
    if (to - from >= TRIGRAM) addRun(now, inserted, { from, to });
    from = to + 1;
  }
  return inserted;
}

function addRun(now: Words, { runs, trigrams }: Inserted, run: WordRange): void {
  runs.push(run);
  for (let at = run.from; at + TRIGRAM <= run.to; at += 1) {
    const hash = hashAt(now, at);
    const known = trigrams.get(hash);
    if (!known) trigrams.set(hash, [at]);
    else if (known.length <= MAX_OCCURRENCES) known.push(at);
  }
}

function hashAt({ keys }: Words, at: number): number {
  return Math.imul(Math.imul(keys[at] ?? 0, 0x01000193) ^ (keys[at + 1] ?? 0), 0x01000193) ^ (keys[at + 2] ?? 0);
}

/** Minimum similarity of a moved claim; below it two sentences are only similar, not the same. */
const MIN_SIMILARITY = 0.7;
/** Matching words with this many bits (about eight words) need no matching context. Whole sentences need fewer. */
const SUFFICIENT_BITS = 60;
/** Longer claims are not searched for in inserted text. */
const MAX_CLAIM_WORDS = 2_000;
/** Number of candidates that are aligned, those with the most votes first. */
const MAX_CANDIDATES = 3;

/** The words in inserted text that match the claim with at least `MIN_SIMILARITY`; otherwise null. */
export function findMoved(revision: Revision, inserted: Inserted, claim: WordRange): WordRange | null {
  if (claim.to - claim.from > MAX_CLAIM_WORDS || inserted.runs.length === 0) return null;
  const { old } = revision;
  const span = withContext(old, claim);
  let best: { range: WordRange; score: number } | null = null;
  for (const shift of likelyShifts(old, inserted, claim, span)) {
    const candidate = candidateAt(revision, inserted, claim, span, shift);
    if (!candidate || (best && candidate.score <= best.score)) continue;
    if (!isOtherStatement(revision, claim, candidate.range, { isInPlace: false })) best = candidate;
  }
  return best?.range ?? null;
}

/** The claim with its context words in the same block. */
function withContext({ breaks }: Words, claim: WordRange): WordRange {
  const [earliest, latest] = [
    Math.max(0, claim.from - CONTEXT_WORDS),
    Math.min(breaks.length, claim.to + CONTEXT_WORDS),
  ];
  let { from, to } = claim;
  while (from > earliest && breaks[from] !== NEW_BLOCK) from -= 1;
  while (to < latest && breaks[to] !== NEW_BLOCK) to += 1;
  return { from, to };
}

/** The most likely distances between the old and the new position. Each common trigram votes for a distance. */
function likelyShifts(old: Words, { trigrams }: Inserted, claim: WordRange, span: WordRange): number[] {
  const votes = new Map<number, number>();
  for (let at = span.from; at + TRIGRAM <= span.to; at += 1) {
    const occurrences = trigrams.get(hashAt(old, at)) ?? [];
    if (occurrences.length > MAX_OCCURRENCES) continue;
    const isOwn = at >= claim.from && at + TRIGRAM <= claim.to;
    for (const there of occurrences) votes.set(there - at, (votes.get(there - at) ?? 0) + (isOwn ? 2 : 1));
  }
  const minVotes = (span.to - span.from) / WORDS_PER_VOTE;
  const ranked = [...votes]
    .filter(([, count]) => count >= minVotes)
    .sort(([a, some], [b, more]) => more - some || a - b);
  const shifts: number[] = [];
  for (const [shift] of ranked) {
    if (shifts.length === MAX_CANDIDATES) break;
    if (shifts.every((other) => Math.abs(other - shift) > CONTEXT_WORDS)) shifts.push(shift);
  }
  return shifts;
}

/** The claim near a shifted position, if it is similar enough and has either enough bits or matching context. */
function candidateAt(revision: Revision, { runs }: Inserted, claim: WordRange, span: WordRange, shift: number) {
  const { old, now, bits } = revision;
  const run = runs.find(({ from, to }) => span.from + shift < to && span.to + shift > from);
  if (!run) return null;
  const margin = CONTEXT_WORDS + Math.ceil((claim.to - claim.from) / 4);
  const [from, to] = [Math.max(run.from, span.from + shift - margin), Math.min(run.to, span.to + shift + margin)];
  const pairs = [...alignWords(subrange(old, span), subrange(now, { from, to })).entries()]
    .filter(([, there]) => there !== GONE)
    .map(([at, there]) => ({ at: span.from + at, there: from + there }));
  const claimPairs = pairs.filter(({ at }) => at >= claim.from && at < claim.to);
  const [first, last] = [claimPairs[0], claimPairs.at(-1)];
  if (!first || !last) return null;
  const range = { from: first.there, to: last.there + 1 };
  const letters = (words: Words, at: number) => words.weights[at] ?? 0;
  const information = (words: Words, at: number) => bits[words.keys[at] ?? 0] ?? 0;
  const similarity = Math.min(
    sumOf(claimPairs, letters, old) / Math.max(total(claim, letters, old), total(range, letters, now)),
    sumOf(claimPairs, information, old) / Math.max(total(claim, information, old), total(range, information, now)),
  );
  const contextWeight = total(span, letters, old) - total(claim, letters, old);
  const context =
    contextWeight === 0 ? 0 : (sumOf(pairs, letters, old) - sumOf(claimPairs, letters, old)) / contextWeight;
  if (similarity === 1 || similarity < MIN_SIMILARITY || weightOf(now, run) < MIN_RUN_WEIGHT) return null;
  const minBits = areSentences(old, claim) && areSentences(now, range) ? bitsBeyondChance(revision) : SUFFICIENT_BITS;
  if (sumOf(claimPairs, information, old) < minBits && context < 0.5) return null;
  return { range, score: similarity + context / 2 };
}

type Measure = (words: Words, at: number) => number;

function sumOf(pairs: { at: number }[], measure: Measure, words: Words): number {
  return pairs.reduce((sum, { at }) => sum + measure(words, at), 0);
}

function total({ from, to }: WordRange, measure: Measure, words: Words): number {
  let sum = 0;
  for (let at = from; at < to; at += 1) sum += measure(words, at);
  return sum;
}
