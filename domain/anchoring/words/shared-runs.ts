import type { Gap } from "./alignment.ts";

/** The same words side by side in both texts, from word `old` and from word `now` on. */
export type SharedRun = { old: number; now: number; length: number };

/**
 * Runs of at least `length` words that occur once on each side of a gap. Those in an order both sides share (the longest
 * such chain, as in patience diff) `stay`; the others were moved. What occurs once is hardly paired by chance.
 */
export function sharedRuns(old: Int32Array, now: Int32Array, gap: Gap, length: number) {
  const oldRuns = runTable(old, gap.oldFrom, gap.oldTo, length);
  const newRuns = runTable(now, gap.newFrom, gap.newTo, length);
  const shared: SharedRun[] = [];
  for (let at = gap.oldFrom; at + length <= gap.oldTo; at += 1) {
    const hash = hashOf(old, at, length);
    if (oldRuns.entries[slotOf(oldRuns, old, old, at, hash, length)] !== at + 1) continue;
    const there = (newRuns.entries[slotOf(newRuns, now, old, at, hash, length)] ?? 0) - 1;
    if (there >= 0) addTo(shared, { old: at, now: there, length });
  }
  const chain = heaviestChain(shared);
  const staying = new Set(chain);
  return { stay: withoutOverlap(chain), moved: shared.filter((run) => !staying.has(run)) };
}

/** Make a run part of the one it continues. */
function addTo(runs: SharedRun[], run: SharedRun): void {
  const last = runs.at(-1);
  const continues = last && last.old - last.now === run.old - run.now && run.old <= last.old + last.length;
  if (continues) last.length = run.old + run.length - last.old;
  else runs.push(run);
}

/** An open hash table of runs: in each slot 0 when empty, the run's first word + 1, or that negated when it is repeated. */
type RunTable = { entries: Int32Array; hashes: Int32Array; mask: number };

function runTable(keys: Int32Array, from: number, to: number, length: number): RunTable {
  const size = 2 ** Math.ceil(Math.log2(2 * Math.max(1, to - from) + 1));
  const table = { entries: new Int32Array(size), hashes: new Int32Array(size), mask: size - 1 };
  for (let at = from; at + length <= to; at += 1) {
    const hash = hashOf(keys, at, length);
    const slot = slotOf(table, keys, keys, at, hash, length);
    const entry = table.entries[slot] ?? 0;
    table.entries[slot] = entry === 0 ? at + 1 : -Math.abs(entry);
    table.hashes[slot] = hash;
  }
  return table;
}

function hashOf(keys: Int32Array, at: number, length: number): number {
  let hash = 0;
  for (let word = at; word < at + length; word += 1) hash = Math.imul(hash ^ (keys[word] ?? 0), 0x9e3779b1);
  return hash ^ (hash >>> 15);
}

/** The slot that holds the run of `keys` at `at`, or the empty one where it belongs. */
function slotOf(table: RunTable, tableKeys: Int32Array, keys: Int32Array, at: number, hash: number, length: number) {
  const { entries, hashes, mask } = table;
  let slot = hash & mask;
  for (let entry = entries[slot] ?? 0; entry !== 0; entry = entries[slot] ?? 0) {
    if (hashes[slot] === hash && isSame(tableKeys, Math.abs(entry) - 1, keys, at, length)) break;
    slot = (slot + 1) & mask;
  }
  return slot;
}

function isSame(some: Int32Array, at: number, others: Int32Array, there: number, length: number): boolean {
  for (let word = 0; word < length; word += 1) if (some[at + word] !== others[there + word]) return false;
  return true;
}

/** The heaviest list of runs that ascends on both sides; `runs` ascends on the old side. */
function heaviestChain(runs: SharedRun[]): SharedRun[] {
  const ranks = new Map([...runs].sort((a, b) => a.now - b.now).map((run, rank) => [run, rank + 1]));
  // A Fenwick tree over ranks: in each node the run that ends the heaviest chain below it.
  const tree: number[] = new Array(runs.length + 1).fill(-1);
  const weights: number[] = [];
  const before: number[] = [];
  const weightOf = (at: number) => weights[at] ?? 0;
  for (const [at, run] of runs.entries()) {
    const rank = ranks.get(run) ?? 0;
    let best = -1;
    for (let node = rank - 1; node > 0; node -= node & -node) {
      if (weightOf(tree[node] ?? -1) > weightOf(best)) best = tree[node] ?? -1;
    }
    before.push(best);
    weights.push(weightOf(best) + run.length);
    for (let node = rank; node < tree.length; node += node & -node) {
      if (weightOf(at) > weightOf(tree[node] ?? -1)) tree[node] = at;
    }
  }
  const chain: SharedRun[] = [];
  const heaviest = weights.reduce((best, weight, at) => (weight > weightOf(best) ? at : best), -1);
  for (let at = heaviest; at >= 0; at = before[at] ?? -1) chain.push(...runs.slice(at, at + 1));
  return chain.reverse();
}

/** Ascending runs, shortened so that no word is paired twice. */
function withoutOverlap(runs: SharedRun[]): SharedRun[] {
  let [oldDone, newDone] = [0, 0];
  return runs.flatMap((run) => {
    const taken = Math.max(0, oldDone - run.old, newDone - run.now);
    if (taken >= run.length) return [];
    [oldDone, newDone] = [run.old + run.length, run.now + run.length];
    return [{ old: run.old + taken, now: run.now + taken, length: run.length - taken }];
  });
}
