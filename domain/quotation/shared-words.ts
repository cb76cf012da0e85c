import { type Alignment, GONE } from "#domain/anchoring/words/alignment.ts";
import type { Token } from "./tokens.ts";

/**
 * A function word counts as a quarter of another word. The weights are fixed: weights from how often the newsroom's
 * articles have a word would make a pair depend on which articles came first.
 */
const FUNCTION_WORD_WEIGHT = 0.25;

/** What two quotations share: how much of the shorter one, from 0 to 1, and how many words that say something. */
export type SharedWords = { coverage: number; content: number };

/** Words that may stand between two shared words of one run, in either quotation. */
const MAX_BETWEEN = 2;

/** What the aligned words of two quotations amount to. Words that are shared one by one, here and there, do not count. */
export function sharedWords(tokens: readonly Token[], others: readonly Token[], alignment: Alignment): SharedWords {
  let [weight, content] = [0, 0];
  for (const run of runsOf(alignment)) {
    const shared = run.map((at) => tokens[at]).filter((token) => token !== undefined);
    const inRun = shared.filter(({ isContent }) => isContent).length;
    if (!isSaying(shared.length, inRun)) continue;
    weight += weightOf(shared);
    content += inRun;
  }
  const shorter = Math.min(weightOf(tokens), weightOf(others));
  return { coverage: shorter === 0 ? 0 : weight / shorter, content };
}

const isSaying = (words: number, content: number): boolean => content >= 2 || (content >= 1 && words >= 3);

/** Runs of aligned tokens of the first quotation with at most a few words between them on both sides. */
function* runsOf(alignment: Alignment): Generator<number[]> {
  let run: number[] = [];
  for (const [at, there] of alignment.entries()) {
    if (there === GONE) continue;
    const last = run.at(-1);
    const isNear =
      last !== undefined && at - last <= MAX_BETWEEN + 1 && there - (alignment[last] ?? 0) <= MAX_BETWEEN + 1;
    if (last !== undefined && !isNear) {
      yield run;
      run = [];
    }
    run.push(at);
  }
  if (run.length > 0) yield run;
}

const weightOf = (tokens: readonly Token[]): number =>
  tokens.reduce((sum, { isContent }) => sum + (isContent ? 1 : FUNCTION_WORD_WEIGHT), 0);
