import { alignWords } from "#domain/anchoring/words/align.ts";
import { GONE } from "#domain/anchoring/words/alignment.ts";
import { bitsBeyondChance, type Comparison, type WordRange, weightOf } from "#domain/anchoring/words/comparison.ts";
import { NEW_BLOCK, type Words } from "#domain/anchoring/words/words.ts";
import { NEIGHBOURS } from "./in-order.ts";

/** New words that no old word became, found by three in a row. */
export type Inserted = { runs: WordRange[]; places: Map<number, number[]> };

/** Text inserted in one piece must be this heavy (40 characters) to hold a claim that moved and changed as well. */
const SMALLEST_RUN = 40;
/** Three words that stand in more places than this tell nothing. */
const TOO_COMMON = 40;
const TOGETHER = 3;
/** A place where less than one in so many words begins a known three is not looked at. */
const FEWEST_IN_COMMON = 25;

export function insertedWords({ now, alignment }: Comparison): Inserted {
  const inserted: Inserted = { runs: [], places: new Map() };
  let from = 0;
  const close = (to: number) => {
    const run = { from, to };
    if (to - from >= TOGETHER) addRun(now, inserted, run);
  };
  for (const there of alignment) {
    if (there === GONE) continue;
    close(there);
    from = there + 1;
  }
  close(now.keys.length);
  return inserted;
}

function addRun(now: Words, { runs, places }: Inserted, run: WordRange): void {
  runs.push(run);
  for (let at = run.from; at + TOGETHER <= run.to; at += 1) {
    const hash = hashAt(now, at);
    const known = places.get(hash);
    if (!known) places.set(hash, [at]);
    else if (known.length <= TOO_COMMON) known.push(at);
  }
}

function hashAt({ keys }: Words, at: number): number {
  return Math.imul(Math.imul(keys[at] ?? 0, 0x01000193) ^ (keys[at + 1] ?? 0), 0x01000193) ^ (keys[at + 2] ?? 0);
}

/** Part of a moved claim's weight that must be found again: below it two sentences are only alike. */
const ALIKE_ENOUGH = 0.7;
/** Words found again with this many bits (about eight words) may have moved without their neighbours, and changed. */
const MOVES_ALONE = 60;
/** Claims of more words than this are not looked for elsewhere. */
const LONGEST_MOVED = 2_000;
/** Places that are looked at closely, those with most words in common first. */
const PLACES_TRIED = 3;

/** Where in newly inserted text the claim's words stand, or at least seven tenths of their letters and names; else null. */
export function placeElsewhere(comparison: Comparison, inserted: Inserted, claim: WordRange): WordRange | null {
  if (claim.to - claim.from > LONGEST_MOVED || inserted.runs.length === 0) return null;
  const { old } = comparison;
  const around = withNeighbours(old, claim);
  let best: { place: WordRange; score: number } | null = null;
  for (const shift of likelyShifts(old, inserted, claim, around)) {
    const found = findAt(comparison, inserted, claim, around, shift);
    if (found && (!best || found.score > best.score)) best = found;
  }
  return best?.place ?? null;
}

/** The claim with some words before and after it in its block, which would move with it. */
function withNeighbours({ breaks }: Words, claim: WordRange): WordRange {
  const [earliest, latest] = [Math.max(0, claim.from - NEIGHBOURS), Math.min(breaks.length, claim.to + NEIGHBOURS)];
  let { from, to } = claim;
  while (from > earliest && breaks[from] !== NEW_BLOCK) from -= 1;
  while (to < latest && breaks[to] !== NEW_BLOCK) to += 1;
  return { from, to };
}

/** Distances between old and new place on which most threes of words agree. */
function likelyShifts(old: Words, { places }: Inserted, claim: WordRange, around: WordRange): number[] {
  const votes = new Map<number, number>();
  for (let at = around.from; at + TOGETHER <= around.to; at += 1) {
    const found = places.get(hashAt(old, at)) ?? [];
    if (found.length > TOO_COMMON) continue;
    const isOwn = at >= claim.from && at + TOGETHER <= claim.to;
    for (const there of found) votes.set(there - at, (votes.get(there - at) ?? 0) + (isOwn ? 2 : 1));
  }
  const fewest = (around.to - around.from) / FEWEST_IN_COMMON;
  const ranked = [...votes].filter(([, count]) => count >= fewest).sort(([a, some], [b, more]) => more - some || a - b);
  const shifts: number[] = [];
  for (const [shift] of ranked) {
    if (shifts.length === PLACES_TRIED) break;
    if (shifts.every((other) => Math.abs(other - shift) > NEIGHBOURS)) shifts.push(shift);
  }
  return shifts;
}

/** The claim near a shifted place, if it is alike enough there and either telling or among its old neighbours. */
function findAt(comparison: Comparison, { runs }: Inserted, claim: WordRange, around: WordRange, shift: number) {
  const { old, now, bits } = comparison;
  const run = runs.find(({ from, to }) => around.from + shift < to && around.to + shift > from);
  if (!run) return null;
  const room = NEIGHBOURS + Math.ceil((claim.to - claim.from) / 4);
  const [from, to] = [Math.max(run.from, around.from + shift - room), Math.min(run.to, around.to + shift + room)];
  const pairs = [...alignWords(part(old, around), part(now, { from, to })).entries()]
    .filter(([, there]) => there !== GONE)
    .map(([at, there]) => ({ at: around.from + at, there: from + there }));
  const ours = pairs.filter(({ at }) => at >= claim.from && at < claim.to);
  const [first, last] = [ours[0], ours.at(-1)];
  if (!first || !last) return null;
  const place = { from: first.there, to: last.there + 1 };
  const letters = (words: Words, at: number) => words.weights[at] ?? 0;
  const telling = (words: Words, at: number) => bits[words.keys[at] ?? 0] ?? 0;
  const likeness = Math.min(
    sumOf(ours, letters, old) / Math.max(total(claim, letters, old), total(place, letters, now)),
    sumOf(ours, telling, old) / Math.max(total(claim, telling, old), total(place, telling, now)),
  );
  const context = total(around, letters, old) - total(claim, letters, old);
  const support = context === 0 ? 0 : (sumOf(pairs, letters, old) - sumOf(ours, letters, old)) / context;
  const isSame = likeness === 1;
  if (likeness < ALIKE_ENOUGH || (!isSame && weightOf(now, run) < SMALLEST_RUN)) return null;
  const enough = isSame && standsOnce(old, claim) ? bitsBeyondChance(comparison) : MOVES_ALONE;
  if (sumOf(ours, telling, old) < enough && support < 0.5) return null;
  return { place, score: likeness + support / 2 };
}

/** A phrase that the old text repeats ("I would prefer not to") may be said anew anywhere. */
function standsOnce({ keys }: Words, { from, to }: WordRange): boolean {
  for (let at = keys.indexOf(keys[from] ?? 0); at >= 0; at = keys.indexOf(keys[from] ?? 0, at + 1)) {
    let same = 1;
    while (from + same < to && keys[at + same] === keys[from + same]) same += 1;
    if (at !== from && from + same === to) return false;
  }
  return true;
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

function part({ keys, starts, ends, weights, breaks }: Words, { from, to }: WordRange): Words {
  return {
    keys: keys.subarray(from, to),
    starts: starts.subarray(from, to),
    ends: ends.subarray(from, to),
    weights: weights.subarray(from, to),
    breaks: breaks.subarray(from, to),
  };
}
