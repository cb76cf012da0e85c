import type { Alignment, Gap } from "./alignment.ts";
import { SAME_SENTENCE, type Words } from "./words.ts";

const PAIR = 0;
const SKIP_OLD = 1;
const SKIP_NEW = 2;
const STEP_MASK = 3;
/** Bit: the previous step is a pair too. */
const AFTER_PAIR = 4;

/** Score for two consecutive pairs, within a sentence and across its end. */
const CONSECUTIVE_SCORE = 4;
const ACROSS_SENTENCES_SCORE = 1;
const IMPOSSIBLE = -1e9;

/**
 * The alignment of the words in one gap with the highest score (Needleman and Wunsch 1970, with Gotoh's second table
 * for consecutive pairs). Time and memory grow with the product of both lengths, so the caller must keep gaps small.
 */
export function alignExactly(old: Words, now: Words, gap: Gap, alignment: Alignment): void {
  const steps = stepTable(old, now, gap);
  const width = gap.newTo - gap.newFrom + 1;
  let [row, column] = [gap.oldTo - gap.oldFrom, gap.newTo - gap.newFrom];
  let inRun = ((steps[row * width + column] ?? 0) & STEP_MASK) === PAIR;
  while (row > 0 && column > 0) {
    const cell = steps[row * width + column] ?? 0;
    if (inRun || (cell & STEP_MASK) === PAIR) {
      alignment[gap.oldFrom + row - 1] = gap.newFrom + column - 1;
      inRun = (cell & AFTER_PAIR) !== 0;
      [row, column] = [row - 1, column - 1];
    } else if ((cell & STEP_MASK) === SKIP_OLD) row -= 1;
    else column -= 1;
  }
}

function stepTable(old: Words, now: Words, gap: Gap): Uint8Array {
  const [height, width] = [gap.oldTo - gap.oldFrom + 1, gap.newTo - gap.newFrom + 1];
  const steps = new Uint8Array(height * width).fill(SKIP_NEW);
  let above: ScoreRow = { best: new Int32Array(width), paired: new Int32Array(width).fill(IMPOSSIBLE) };
  let below: ScoreRow = { best: new Int32Array(width), paired: new Int32Array(width).fill(IMPOSSIBLE) };
  above.paired[0] = 0; // the words before the gap are aligned
  for (let row = 1; row < height; row += 1) {
    fillRow(old, now, gap, row, above, below, steps);
    [above, below] = [below, above];
    below.paired[0] = IMPOSSIBLE;
  }
  // The words after the gap are aligned too, so a pair at the end of the gap can continue a run.
  const last = height * width - 1;
  const goesOn = old.breaks[gap.oldTo] === SAME_SENTENCE && now.breaks[gap.newTo] === SAME_SENTENCE;
  const bonus = goesOn ? CONSECUTIVE_SCORE : ACROSS_SENTENCES_SCORE;
  const isTied = (above.paired[width - 1] ?? 0) + bonus >= (above.best[width - 1] ?? 0);
  if (isTied) steps[last] = (steps[last] ?? 0) & ~STEP_MASK;
  return steps;
}

/** Best scores up to each new word: of any alignment, and of those that pair this word with the word of the row. */
type ScoreRow = { best: Int32Array; paired: Int32Array };

function fillRow(
  old: Words,
  now: Words,
  gap: Gap,
  row: number,
  above: ScoreRow,
  { best, paired }: ScoreRow,
  steps: Uint8Array,
) {
  const width = best.length;
  const at = gap.oldFrom + row - 1;
  const [key, weight, goesOn] = [old.keys[at], old.weights[at] ?? 0, old.breaks[at] === SAME_SENTENCE];
  steps[row * width] = SKIP_OLD;
  let left = 0;
  for (let column = 1; column < width; column += 1) {
    const up = above.best[column] ?? 0;
    let step = up > left ? SKIP_OLD : SKIP_NEW;
    left = Math.max(up, left);
    const there = gap.newFrom + column - 1;
    let pair = IMPOSSIBLE;
    if (now.keys[there] === key) {
      const bonus = goesOn && now.breaks[there] === SAME_SENTENCE ? CONSECUTIVE_SCORE : ACROSS_SENTENCES_SCORE;
      const [alone, inRun] = [above.best[column - 1] ?? 0, (above.paired[column - 1] ?? 0) + bonus];
      pair = weight + Math.max(alone, inRun);
      if (pair >= left) step = PAIR;
      if (inRun > alone) step |= AFTER_PAIR;
      left = Math.max(pair, left);
    }
    paired[column] = pair;
    best[column] = left;
    steps[row * width + column] = step;
  }
}
