import type { Gap } from "./alignment.ts";

/** The same words in both texts, from word `old` and from word `now` on. */
export type SharedRun = { old: number; now: number; length: number };

/**
 * Runs of at least `length` words that occur once on each side of a gap, in an order both sides share: the longest such
 * chain (patience diff). They divide two long texts safely, since what occurs once is hardly paired by chance.
 */
export function sharedRuns(old: Int32Array, now: Int32Array, gap: Gap, length: number): SharedRun[] {
  const oldPlaces = singlePlaces(old, gap.oldFrom, gap.oldTo, length);
  const newPlaces = singlePlaces(now, gap.newFrom, gap.newTo, length);
  const shared: SharedRun[] = [];
  for (const [hash, at] of oldPlaces) {
    const there = newPlaces.get(hash);
    if (at === REPEATED || there === undefined || there === REPEATED) continue;
    if (isSame(old, at, now, there, length)) shared.push({ old: at, now: there, length });
  }
  return joined(longestChain(shared));
}

const REPEATED = -1;

/** Where each run of `length` words starts, or `REPEATED`, by a hash of its words. */
function singlePlaces(keys: Int32Array, from: number, to: number, length: number): Map<number, number> {
  const places = new Map<number, number>();
  for (let at = from; at + length <= to; at += 1) {
    let hash = 0;
    for (let word = at; word < at + length; word += 1) hash = (Math.imul(hash, 0x01000193) ^ (keys[word] ?? 0)) | 0;
    places.set(hash, places.has(hash) ? REPEATED : at);
  }
  return places;
}

function isSame(old: Int32Array, at: number, now: Int32Array, there: number, length: number): boolean {
  for (let word = 0; word < length; word += 1) if (old[at + word] !== now[there + word]) return false;
  return true;
}

/** The longest list of runs that ascends on both sides; `runs` ascends on the old side (Fredman 1975). */
function longestChain(runs: SharedRun[]): SharedRun[] {
  const lastOfLength: number[] = [];
  const before: number[] = [];
  for (const [at, run] of runs.entries()) {
    let [low, high] = [0, lastOfLength.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((runs[lastOfLength[middle] ?? 0]?.now ?? 0) < run.now) low = middle + 1;
      else high = middle;
    }
    before[at] = lastOfLength[low - 1] ?? -1;
    lastOfLength[low] = at;
  }
  const chain: SharedRun[] = [];
  for (let at = lastOfLength.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const run = runs[at];
    if (run) chain.push(run);
  }
  return chain.reverse();
}

/** Runs that continue one another as one; a run that would pair a word twice is shortened. */
function joined(chain: SharedRun[]): SharedRun[] {
  const runs: SharedRun[] = [];
  for (const run of chain) {
    const last = runs.at(-1);
    const taken = last ? Math.max(0, last.old + last.length - run.old, last.now + last.length - run.now) : 0;
    if (last && taken > 0 && last.old - last.now === run.old - run.now) last.length += run.length - taken;
    else if (taken < run.length) runs.push({ old: run.old + taken, now: run.now + taken, length: run.length - taken });
  }
  return runs;
}
