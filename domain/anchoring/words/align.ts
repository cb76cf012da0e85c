import { diffArrays } from "diff";
import { type Alignment, type Gap, GONE } from "./alignment.ts";
import { alignExactly } from "./exact-alignment.ts";
import { heaviestChain, type SharedRun, sharedRuns } from "./shared-runs.ts";
import type { Words } from "./words.ts";

/** Gaps with at most this many pairs of words are aligned exactly. Larger ones are first divided at unique runs. */
const MAX_EXACT_PAIRS = 400_000;
/** Larger gaps without unique runs are repetitive text, in which only a limited number of edits is searched for. */
const MAX_REPETITIVE_PAIRS = 1_500_000;
const MAX_EDITS = 256;
/** Lengths of the unique runs at which a gap is divided, in this order: long runs are more reliable. */
const LONGEST_RUN = 6;
const RUN_LENGTHS = [LONGEST_RUN, 3, 1];
/** Keys that differ from those of all words, and from each other. */
const MOVED_FROM = -1;
const MOVED_TO = -2;
/** Number of words at each end of a run that are left to the exact alignment, which can align them differently. */
const EDGE_WORDS = 8;

/**
 * Align as many letters of two texts as possible, in order, preferring consecutive words of a sentence. Words of the
 * `unchanged` runs are aligned only with each other, and only those runs that are in order.
 */
export function alignWords(old: Words, now: Words, unchanged: SharedRun[] = []): Alignment {
  const alignment: Alignment = new Int32Array(old.keys.length).fill(GONE);
  const pinned = heaviestChain(unchanged);
  for (const run of pinned) for (let at = 0; at < run.length; at += 1) alignment[run.old + at] = run.now + at;
  const gaps = gapsBetween(pinned, { oldFrom: 0, oldTo: old.keys.length, newFrom: 0, newTo: now.keys.length });
  alignInOrder(...withoutMoved(...withoutRuns(old, now, unchanged)), gaps, alignment);
  return alignment;
}

function gapsBetween(runs: SharedRun[], { oldFrom, oldTo, newFrom, newTo }: Gap): Gap[] {
  const ends = [...runs, { old: oldTo, now: newTo, length: 0 }];
  return ends.map((run, index) => {
    const previous = runs[index - 1];
    return {
      oldFrom: previous ? previous.old + previous.length : oldFrom,
      oldTo: run.old,
      newFrom: previous ? previous.now + previous.length : newFrom,
      newTo: run.now,
    };
  });
}

/** Minimum length in words of a moved run that is excluded from the alignment. */
const MIN_MOVED_RUN = 10;

/** Both texts without the long runs that moved. */
function withoutMoved(old: Words, now: Words): [Words, Words] {
  const whole = { oldFrom: 0, oldTo: old.keys.length, newFrom: 0, newTo: now.keys.length };
  const { moved } = sharedRuns(old.keys, now.keys, whole, LONGEST_RUN);
  return withoutRuns(
    old,
    now,
    moved.filter(({ length }) => length >= MIN_MOVED_RUN),
  );
}

/** Both texts with other keys for the words of these runs, so that they are not aligned. */
function withoutRuns(old: Words, now: Words, runs: SharedRun[]): [Words, Words] {
  if (runs.length === 0) return [old, now];
  const [oldKeys, newKeys] = [old.keys.slice(), now.keys.slice()];
  for (const run of runs) {
    oldKeys.fill(MOVED_FROM, run.old, run.old + run.length);
    newKeys.fill(MOVED_TO, run.now, run.now + run.length);
  }
  return [
    { ...old, keys: oldKeys },
    { ...now, keys: newKeys },
  ];
}

function alignInOrder(old: Words, now: Words, gaps: Gap[], alignment: Alignment): void {
  const stack: (Gap & { level: number })[] = gaps.map((gap) => ({ ...gap, level: 0 }));
  for (let gap = stack.pop(); gap; gap = stack.pop()) {
    const { level, ...whole } = gap;
    const inner = trimCommonEnds(old, now, whole, alignment);
    const pairs = (inner.oldTo - inner.oldFrom) * (inner.newTo - inner.newFrom);
    const length = RUN_LENGTHS[level];
    if (pairs === 0) continue;
    if (pairs <= MAX_EXACT_PAIRS || (length === undefined && pairs <= MAX_REPETITIVE_PAIRS))
      alignExactly(old, now, inner, alignment);
    else if (length !== undefined) {
      for (const next of divide(old, now, inner, length, alignment)) stack.push({ ...next, level: level + 1 });
    } else alignWithFewEdits(old, now, inner, alignment);
  }
}

/** Align equal words at both ends (except `EDGE_WORDS` if other words remain between them); return the rest. */
function trimCommonEnds(old: Words, now: Words, { oldFrom, oldTo, newFrom, newTo }: Gap, alignment: Alignment): Gap {
  const shorter = Math.min(oldTo - oldFrom, newTo - newFrom);
  let head = 0;
  while (head < shorter && old.keys[oldFrom + head] === now.keys[newFrom + head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && old.keys[oldTo - 1 - tail] === now.keys[newTo - 1 - tail]) tail += 1;
  const isAll = head + tail === shorter && oldTo - oldFrom === newTo - newFrom;
  const [safeHead, safeTail] = isAll ? [head, tail] : [Math.max(0, head - EDGE_WORDS), Math.max(0, tail - EDGE_WORDS)];
  for (let at = 0; at < safeHead; at += 1) alignment[oldFrom + at] = newFrom + at;
  for (let at = 1; at <= safeTail; at += 1) alignment[oldTo - at] = newTo - at;
  return isAll
    ? { oldFrom, oldTo: oldFrom, newFrom, newTo: newFrom }
    : { oldFrom: oldFrom + safeHead, oldTo: oldTo - safeTail, newFrom: newFrom + safeHead, newTo: newTo - safeTail };
}

/** Align unique runs of both sides, and return the gaps between them. */
function divide(old: Words, now: Words, gap: Gap, length: number, alignment: Alignment): Gap[] {
  const gaps: Gap[] = [];
  let { oldFrom, newFrom } = gap;
  for (const run of sharedRuns(old.keys, now.keys, gap, length).inOrder) {
    const edge = Math.min(EDGE_WORDS, Math.floor((run.length - 1) / 2));
    const [oldStart, newStart] = [run.old + edge, run.now + edge];
    const safeLength = run.length - 2 * edge;
    for (let at = 0; at < safeLength; at += 1) alignment[oldStart + at] = newStart + at;
    gaps.push({ oldFrom, oldTo: oldStart, newFrom, newTo: newStart });
    [oldFrom, newFrom] = [oldStart + safeLength, newStart + safeLength];
  }
  return [...gaps, { oldFrom, oldTo: gap.oldTo, newFrom, newTo: gap.newTo }];
}

/** Myers' algorithm. It gives up, and aligns nothing, if the texts differ too much. */
function alignWithFewEdits(
  old: Words,
  now: Words,
  { oldFrom, oldTo, newFrom, newTo }: Gap,
  alignment: Alignment,
): void {
  const [oldKeys, newKeys] = [[...old.keys.subarray(oldFrom, oldTo)], [...now.keys.subarray(newFrom, newTo)]];
  let [at, there] = [oldFrom, newFrom];
  for (const { value, added, removed } of diffArrays(oldKeys, newKeys, { maxEditLength: MAX_EDITS }) ?? []) {
    if (!added && !removed) for (const [step] of value.entries()) alignment[at + step] = there + step;
    if (!added) at += value.length;
    if (!removed) there += value.length;
  }
}
