import type { Gap } from "./alignment.ts";

/** The same consecutive words in both texts, from the indexes `old` and `now` on. */
export type SharedRun = { old: number; now: number; length: number };

/**
 * Runs of at least `length` words that occur once on each side of a gap, as in patience diff: `inOrder` is the heaviest
 * chain of runs that have the same order on both sides, and the other runs are `moved`.
 */
export function sharedRuns(old: Int32Array, now: Int32Array, gap: Gap, length: number) {
  const oldRuns = runTable(old, gap.oldFrom, gap.oldTo, length);
  const newRuns = runTable(now, gap.newFrom, gap.newTo, length);
  const shared: SharedRun[] = [];
  for (let at = gap.oldFrom; at + length <= gap.oldTo; at += 1) {
    const hash = hashOf(old, at, length);
    if (oldRuns.entries[slotOf(oldRuns, old, old, at, hash, length)] !== at + 1) continue;
    const there = (newRuns.entries[slotOf(newRuns, now, old, at, hash, length)] ?? 0) - 1;
    if (there >= 0) addRun(shared, { old: at, now: there, length });
  }
  const chain = heaviestChain(shared);
  const inOrder = new Set(chain);
  return { inOrder: withoutOverlap(chain), moved: shared.filter((run) => !inOrder.has(run)) };
}

/** Add a run, or extend the last run if it continues there. */
function addRun(runs: SharedRun[], run: SharedRun): void {
  const last = runs.at(-1);
  const continues = last && last.old - last.now === run.old - run.now && run.old <= last.old + last.length;
  if (continues) last.length = run.old + run.length - last.old;
  else runs.push(run);
}

/** An open-addressing hash table. A slot is 0 if empty, a run's index + 1, or the negative of that if repeated. */
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

/** The slot of the run of `keys` at `at`, or the empty slot for it. */
function slotOf(table: RunTable, tableKeys: Int32Array, keys: Int32Array, at: number, hash: number, length: number) {
  const { entries, hashes, mask } = table;
  let slot = hash & mask;
  for (let entry = entries[slot] ?? 0; entry !== 0; entry = entries[slot] ?? 0) {
    if (hashes[slot] === hash && isSame(tableKeys, Math.abs(entry) - 1, keys, at, length)) break;
    slot = (slot + 1) & mask;
  }
  return slot;
}

function isSame(one: Int32Array, at: number, other: Int32Array, there: number, length: number): boolean {
  for (let word = 0; word < length; word += 1) if (one[at + word] !== other[there + word]) return false;
  return true;
}

/** The heaviest list of runs that is ascending on both sides; `runs` is ascending on the old side. */
export function heaviestChain(runs: SharedRun[]): SharedRun[] {
  const ranks = new Map([...runs].sort((a, b) => a.now - b.now).map((run, rank) => [run, rank + 1]));
  // A Fenwick tree over ranks: each node has the index of the run that ends the heaviest chain below it.
  const tree: number[] = new Array(runs.length + 1).fill(-1);
  const weights: number[] = [];
  const predecessors: number[] = [];
  const weightOf = (at: number) => weights[at] ?? 0;
  for (const [at, run] of runs.entries()) {
    const rank = ranks.get(run) ?? 0;
    let best = -1;
    for (let node = rank - 1; node > 0; node -= node & -node) {
      if (weightOf(tree[node] ?? -1) > weightOf(best)) best = tree[node] ?? -1;
    }
    predecessors.push(best);
    weights.push(weightOf(best) + run.length);
    for (let node = rank; node < tree.length; node += node & -node) {
      if (weightOf(at) > weightOf(tree[node] ?? -1)) tree[node] = at;
    }
  }
  const chain: SharedRun[] = [];
  const heaviest = weights.reduce((best, weight, at) => (weight > weightOf(best) ? at : best), -1);
  for (let at = heaviest; at >= 0; at = predecessors[at] ?? -1) chain.push(...runs.slice(at, at + 1));
  return chain.reverse();
}

/** The runs, shortened so that no word is aligned twice. */
function withoutOverlap(runs: SharedRun[]): SharedRun[] {
  let [oldEnd, newEnd] = [0, 0];
  return runs.flatMap((run) => {
    const overlap = Math.max(0, oldEnd - run.old, newEnd - run.now);
    if (overlap >= run.length) return [];
    [oldEnd, newEnd] = [run.old + run.length, run.now + run.length];
    return [{ old: run.old + overlap, now: run.now + overlap, length: run.length - overlap }];
  });
}
