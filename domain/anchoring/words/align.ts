import { diffArrays } from "diff";
import { type Alignment, type Gap, GONE } from "./alignment.ts";
import { alignExactly } from "./exact-alignment.ts";
import { sharedRuns } from "./shared-runs.ts";
import type { Words } from "./words.ts";

/** Gaps up to this many pairs of words are solved exactly; larger ones are first divided at runs that occur once. */
const EXACT_PAIRS = 400_000;
/** Beyond this the gap is text that repeats itself, where a few edits are still found and more are not looked for. */
const MOST_PAIRS = 1_500_000;
const FEW_EDITS = 256;
/** Lengths of runs to divide at, in turn: long ones are safe landmarks, single words the last resort. */
const LONGEST_RUN = 6;
const RUN_LENGTHS = [LONGEST_RUN, 3, 1];
/** Keys that equal no word's and not each other. */
const MOVED_AWAY = -1;
const MOVED_HERE = -2;
/** Words at the edge of a landmark that the exact solution may give to the other side. */
const LOOSE_EDGE = 8;

/** Pair the words of two texts: as many letters as possible, in order, preferring unbroken sentences. */
export function alignWords(old: Words, now: Words): Alignment {
  return alignInOrder(...withoutMoved(old, now));
}

/** Moved text of fewer words than this may still be paired in order. */
const MOVED_RUN = 10;

/** Both texts with the words of moved passages made unlike any other, so that no part of them is paired by chance. */
function withoutMoved(old: Words, now: Words): [Words, Words] {
  const whole = { oldFrom: 0, oldTo: old.keys.length, newFrom: 0, newTo: now.keys.length };
  const moved = sharedRuns(old.keys, now.keys, whole, LONGEST_RUN).moved.filter(({ length }) => length >= MOVED_RUN);
  if (moved.length === 0) return [old, now];
  const [oldKeys, newKeys] = [old.keys.slice(), now.keys.slice()];
  for (const run of moved) {
    oldKeys.fill(MOVED_AWAY, run.old, run.old + run.length);
    newKeys.fill(MOVED_HERE, run.now, run.now + run.length);
  }
  return [
    { ...old, keys: oldKeys },
    { ...now, keys: newKeys },
  ];
}

function alignInOrder(old: Words, now: Words): Alignment {
  const alignment: Alignment = new Int32Array(old.keys.length).fill(GONE);
  const open: (Gap & { level: number })[] = [
    { oldFrom: 0, oldTo: old.keys.length, newFrom: 0, newTo: now.keys.length, level: 0 },
  ];
  for (let gap = open.pop(); gap; gap = open.pop()) {
    const { level, ...whole } = gap;
    const inner = withoutSharedEnds(old, now, whole, alignment);
    const pairs = (inner.oldTo - inner.oldFrom) * (inner.newTo - inner.newFrom);
    const length = RUN_LENGTHS[level];
    if (pairs === 0) continue;
    if (pairs <= EXACT_PAIRS || (length === undefined && pairs <= MOST_PAIRS)) alignExactly(old, now, inner, alignment);
    else if (length !== undefined) {
      for (const next of divide(old, now, inner, length, alignment)) open.push({ ...next, level: level + 1 });
    } else alignFewEdits(old, now, inner, alignment);
  }
  return alignment;
}

/** Pair equal words at both ends, except the innermost few when something is left between them. */
function withoutSharedEnds(old: Words, now: Words, { oldFrom, oldTo, newFrom, newTo }: Gap, alignment: Alignment): Gap {
  const shorter = Math.min(oldTo - oldFrom, newTo - newFrom);
  let head = 0;
  while (head < shorter && old.keys[oldFrom + head] === now.keys[newFrom + head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && old.keys[oldTo - 1 - tail] === now.keys[newTo - 1 - tail]) tail += 1;
  const isAll = head + tail === shorter && oldTo - oldFrom === newTo - newFrom;
  const [sureHead, sureTail] = isAll ? [head, tail] : [Math.max(0, head - LOOSE_EDGE), Math.max(0, tail - LOOSE_EDGE)];
  for (let at = 0; at < sureHead; at += 1) alignment[oldFrom + at] = newFrom + at;
  for (let at = 1; at <= sureTail; at += 1) alignment[oldTo - at] = newTo - at;
  return isAll
    ? { oldFrom, oldTo: oldFrom, newFrom, newTo: newFrom }
    : { oldFrom: oldFrom + sureHead, oldTo: oldTo - sureTail, newFrom: newFrom + sureHead, newTo: newTo - sureTail };
}

/** Pair runs that occur once on both sides, and return the gaps between them. */
function divide(old: Words, now: Words, gap: Gap, length: number, alignment: Alignment): Gap[] {
  const gaps: Gap[] = [];
  let { oldFrom, newFrom } = gap;
  for (const run of sharedRuns(old.keys, now.keys, gap, length).stay) {
    const loose = Math.min(LOOSE_EDGE, Math.floor((run.length - 1) / 2));
    const [oldStart, newStart] = [run.old + loose, run.now + loose];
    const sure = run.length - 2 * loose;
    for (let at = 0; at < sure; at += 1) alignment[oldStart + at] = newStart + at;
    gaps.push({ oldFrom, oldTo: oldStart, newFrom, newTo: newStart });
    [oldFrom, newFrom] = [oldStart + sure, newStart + sure];
  }
  return [...gaps, { oldFrom, oldTo: gap.oldTo, newFrom, newTo: gap.newTo }];
}

/** Myers' algorithm, given up where the gap holds two different texts. */
function alignFewEdits(old: Words, now: Words, { oldFrom, oldTo, newFrom, newTo }: Gap, alignment: Alignment): void {
  const [oldKeys, newKeys] = [[...old.keys.subarray(oldFrom, oldTo)], [...now.keys.subarray(newFrom, newTo)]];
  let [at, there] = [oldFrom, newFrom];
  for (const { value, added, removed } of diffArrays(oldKeys, newKeys, { maxEditLength: FEW_EDITS }) ?? []) {
    if (!added && !removed) for (const [step] of value.entries()) alignment[at + step] = there + step;
    if (!added) at += value.length;
    if (!removed) there += value.length;
  }
}
