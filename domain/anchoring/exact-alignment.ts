import type { Alignment, Gap } from "./alignment.ts";
import { GOES_ON, type Words } from "./words.ts";

const FROM_PAIR = 0;
const OLD_LEFT_OUT = 1;
const NEW_LEFT_OUT = 2;
const STEP = 3;
/** Bit: this pair follows a pair. */
const IN_A_RUN = 4;

/** What it is worth that two words still stand side by side; across a sentence's end hardly anything. */
const SIDE_BY_SIDE = 4;
const ACROSS_SENTENCES = 1;
const IMPOSSIBLE = -1e9;

/**
 * The heaviest pairing of the words in one gap (Needleman and Wunsch 1970, with Gotoh's second table for runs).
 * Time and memory are the product of both lengths: the caller keeps gaps small.
 */
export function alignExactly(old: Words, now: Words, gap: Gap, alignment: Alignment): void {
  const steps = stepTable(old, now, gap);
  const width = gap.newTo - gap.newFrom + 1;
  let [row, column] = [gap.oldTo - gap.oldFrom, gap.newTo - gap.newFrom];
  let inRun = ((steps[row * width + column] ?? 0) & STEP) === FROM_PAIR;
  while (row > 0 && column > 0) {
    const cell = steps[row * width + column] ?? 0;
    if (inRun || (cell & STEP) === FROM_PAIR) {
      alignment[gap.oldFrom + row - 1] = gap.newFrom + column - 1;
      inRun = (cell & IN_A_RUN) !== 0;
      [row, column] = [row - 1, column - 1];
    } else if ((cell & STEP) === OLD_LEFT_OUT) row -= 1;
    else column -= 1;
  }
}

function stepTable(old: Words, now: Words, gap: Gap): Uint8Array {
  const [height, width] = [gap.oldTo - gap.oldFrom + 1, gap.newTo - gap.newFrom + 1];
  const steps = new Uint8Array(height * width).fill(NEW_LEFT_OUT);
  let above: Row = { best: new Int32Array(width), paired: new Int32Array(width).fill(IMPOSSIBLE) };
  above.paired[0] = 0; // the words before the gap are a pair
  for (let row = 1; row < height; row += 1) {
    above = nextRow(old, now, gap, row, above, steps.subarray(row * width, (row + 1) * width));
  }
  // The words after the gap are a pair too: ending in one keeps a run together.
  const last = height * width - 1;
  const isTied = (above.paired[width - 1] ?? 0) + SIDE_BY_SIDE >= (above.best[width - 1] ?? 0);
  if (isTied) steps[last] = (steps[last] ?? 0) & ~STEP;
  return steps;
}

/** Best scores up to each new word: of any pairing, and of those that pair this very word with the row's. */
type Row = { best: Int32Array; paired: Int32Array };

function nextRow(old: Words, now: Words, gap: Gap, row: number, above: Row, steps: Uint8Array): Row {
  const width = steps.length;
  const [best, paired] = [new Int32Array(width), new Int32Array(width).fill(IMPOSSIBLE)];
  const at = gap.oldFrom + row - 1;
  const [key, weight] = [old.keys[at], old.weights[at] ?? 0];
  steps[0] = OLD_LEFT_OUT;
  for (let column = 1; column < width; column += 1) {
    const [left, up] = [best[column - 1] ?? 0, above.best[column] ?? 0];
    best[column] = Math.max(left, up);
    steps[column] = up > left ? OLD_LEFT_OUT : NEW_LEFT_OUT;
    const there = gap.newFrom + column - 1;
    if (now.keys[there] !== key) continue;
    const goesOn = old.breaks[at] === GOES_ON && now.breaks[there] === GOES_ON;
    const alone = above.best[column - 1] ?? 0;
    const inRun = (above.paired[column - 1] ?? 0) + (goesOn ? SIDE_BY_SIDE : ACROSS_SENTENCES);
    const pair = weight + Math.max(alone, inRun);
    paired[column] = pair;
    const step = pair >= (best[column] ?? 0) ? FROM_PAIR : (steps[column] ?? 0);
    best[column] = Math.max(pair, best[column] ?? 0);
    steps[column] = inRun > alone ? step | IN_A_RUN : step;
  }
  return { best, paired };
}
