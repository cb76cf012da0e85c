import { alignWords } from "./align.ts";
import { GONE } from "./alignment.ts";
import { type Comparison, type WordRange, weightOf } from "./comparison.ts";
import { NEIGHBOURS } from "./in-order.ts";
import type { Words } from "./words.ts";

/** New words that no old word became, found by three in a row. */
export type Inserted = { runs: WordRange[]; places: Map<number, number[]> };

/** Text inserted in one piece must be this heavy to hold a claim that moved. */
const SMALLEST_RUN = 40;
/** Three words that stand in more places than this tell nothing. */
const TOO_COMMON = 40;
const TOGETHER = 3;

export function insertedWords({ now, alignment }: Comparison): Inserted {
  const inserted: Inserted = { runs: [], places: new Map() };
  let from = 0;
  const close = (to: number) => {
    const run = { from, to };
    if (to > from && weightOf(now, run) >= SMALLEST_RUN) addRun(now, inserted, run);
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
/** From this weight (about eight words) a claim may move without its neighbours. */
const MOVES_ALONE = 50;
/** Claims of more words than this are not looked for elsewhere. */
const LONGEST_MOVED = 2_000;
/** Places that are looked at closely, those with most words in common first. */
const PLACES_TRIED = 3;

/** Where in newly inserted text the claim's words stand, by at least seven tenths of their letters; else null. */
export function placeElsewhere(comparison: Comparison, inserted: Inserted, claim: WordRange): WordRange | null {
  if (claim.to - claim.from > LONGEST_MOVED || inserted.runs.length === 0) return null;
  const { old } = comparison;
  const around = {
    from: Math.max(0, claim.from - NEIGHBOURS),
    to: Math.min(old.keys.length, claim.to + NEIGHBOURS),
  };
  let best: { place: WordRange; score: number } | null = null;
  for (const shift of likelyShifts(old, inserted, claim, around)) {
    const found = findAt(comparison, inserted, claim, around, shift);
    if (found && (!best || found.score > best.score)) best = found;
  }
  return best?.place ?? null;
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
  const ranked = [...votes].sort(([a, some], [b, more]) => more - some || a - b);
  const shifts: number[] = [];
  for (const [shift] of ranked) {
    if (shifts.length === PLACES_TRIED) break;
    if (shifts.every((other) => Math.abs(other - shift) > NEIGHBOURS)) shifts.push(shift);
  }
  return shifts;
}

function findAt({ old, now }: Comparison, { runs }: Inserted, claim: WordRange, around: WordRange, shift: number) {
  const run = runs.find(({ from, to }) => around.from + shift < to && around.to + shift > from);
  if (!run) return null;
  const room = NEIGHBOURS + Math.ceil((claim.to - claim.from) / 4);
  const there = {
    from: Math.max(run.from, around.from + shift - room),
    to: Math.min(run.to, around.to + shift + room),
  };
  const alignment = alignWords(part(old, around), part(now, there));
  const own = { from: claim.from - around.from, to: claim.to - around.from };
  const pairs = [...alignment.entries()].filter(([, at]) => at !== GONE);
  const ours = pairs.filter(([at]) => at >= own.from && at < own.to);
  const [first, last] = [ours[0]?.[1], ours.at(-1)?.[1]];
  if (first === undefined || last === undefined) return null;
  const place = { from: there.from + first, to: there.from + last + 1 };
  const weigh = (found: typeof pairs) => found.reduce((sum, [at]) => sum + (old.weights[around.from + at] ?? 0), 0);
  const total = weightOf(old, claim);
  const likeness = weigh(ours) / Math.max(total, weightOf(now, place));
  const context = weightOf(old, around) - total;
  const support = context === 0 ? 1 : (weigh(pairs) - weigh(ours)) / context;
  if (likeness < ALIKE_ENOUGH || (total < MOVES_ALONE && support < 0.5)) return null;
  return { place, score: likeness + support / 2 };
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
