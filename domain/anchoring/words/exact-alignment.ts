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
  let below: Row = { best: new Int32Array(width), paired: new Int32Array(width).fill(IMPOSSIBLE) };
  above.paired[0] = 0; // the words before the gap are a pair
  for (let row = 1; row < height; row += 1) {
    fillRow(old, now, gap, row, above, below, steps);
    [above, below] = [below, above];
    below.paired[0] = IMPOSSIBLE;
  }
  // The words after the gap are a pair too: ending in one may keep a run together.
  const last = height * width - 1;
  const goesOn = old.breaks[gap.oldTo] === GOES_ON && now.breaks[gap.newTo] === GOES_ON;
  const together = goesOn ? SIDE_BY_SIDE : ACROSS_SENTENCES;
  const isTied = (above.paired[width - 1] ?? 0) + together >= (above.best[width - 1] ?? 0);
  if (isTied) steps[last] = (steps[last] ?? 0) & ~STEP;
  return steps;
}

/** Best scores up to each new word: of any pairing, and of those that pair this very word with the row's. */
type Row = { best: Int32Array; paired: Int32Array };

function fillRow(old: Words, now: Words, gap: Gap, row: number, above: Row, { best, paired }: Row, steps: Uint8Array) {
  const width = best.length;
  const at = gap.oldFrom + row - 1;
  const [key, weight, goesOn] = [old.keys[at], old.weights[at] ?? 0, old.breaks[at] === GOES_ON];
  steps[row * width] = OLD_LEFT_OUT;
  let left = 0;
  for (let column = 1; column < width; column += 1) {
    const up = above.best[column] ?? 0;
    let step = up > left ? OLD_LEFT_OUT : NEW_LEFT_OUT;
    left = Math.max(up, left);
    const there = gap.newFrom + column - 1;
    let pair = IMPOSSIBLE;
    if (now.keys[there] === key) {
      const together = goesOn && now.breaks[there] === GOES_ON ? SIDE_BY_SIDE : ACROSS_SENTENCES;
      const [alone, inRun] = [above.best[column - 1] ?? 0, (above.paired[column - 1] ?? 0) + together];
      pair = weight + Math.max(alone, inRun);
      if (pair >= left) step = FROM_PAIR;
      if (inRun > alone) step |= IN_A_RUN;
      left = Math.max(pair, left);
    }
    paired[column] = pair;
    best[column] = left;
    steps[row * width + column] = step;
  }
}
