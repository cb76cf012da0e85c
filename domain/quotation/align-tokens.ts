import { alignWords } from "#domain/anchoring/words/align.ts";
import { type Alignment, GONE } from "#domain/anchoring/words/alignment.ts";
import { NEW_BLOCK, NEW_SENTENCE, SAME_SENTENCE, type Words } from "#domain/anchoring/words/words.ts";
import type { Token } from "./tokens.ts";

/**
 * The words of two quotations aligned in order: for each token of the first the index of the token of the second, or
 * `GONE`. Words that only happen to be in both, such as a single "the" between other words, are not aligned. Long
 * quotations take bounded time.
 */
export function alignTokens(tokens: readonly Token[], others: readonly Token[]): Alignment {
  const keys = new Map<string, number>();
  const alignment = alignWords(wordsFor(tokens, keys), wordsFor(others, keys));
  let from = 0;
  while (from < alignment.length) {
    const to = runEnd(alignment, from);
    if ((alignment[from] ?? GONE) !== GONE && isChance(tokens.slice(from, to), from, to, alignment, others.length))
      alignment.fill(GONE, from, to);
    from = to;
  }
  return alignment;
}

/** The end of the run that begins at an index: of aligned words right after each other on both sides, or of others. */
function runEnd(alignment: Alignment, from: number): number {
  const isAligned = alignment[from] !== GONE;
  let to = from + 1;
  while (to < alignment.length && (isAligned ? alignment[to] === (alignment[to - 1] ?? 0) + 1 : alignment[to] === GONE))
    to += 1;
  return to;
}

/** Function words in a row that say nothing by themselves, with other words on both sides in both texts. */
const MAX_CHANCE_WORDS = 2;

function isChance(run: Token[], from: number, to: number, alignment: Alignment, otherLength: number): boolean {
  if (run.length > MAX_CHANCE_WORDS || run.some(({ isContent }) => isContent)) return false;
  const isAtStart = from === 0 && alignment[0] === 0;
  const isAtEnd = to === alignment.length && alignment[to - 1] === otherLength - 1;
  const touches = alignment[from - 1] !== GONE && from > 0 && to < alignment.length && alignment[to] !== GONE;
  return !isAtStart && !isAtEnd && !touches;
}

function wordsFor(tokens: readonly Token[], keys: Map<string, number>): Words {
  return {
    keys: Int32Array.from(tokens, ({ word }) => {
      const key = keys.get(word) ?? keys.size;
      keys.set(word, key);
      return key;
    }),
    starts: Int32Array.from(tokens, ({ start }) => start),
    ends: Int32Array.from(tokens, ({ end }) => end),
    weights: Int32Array.from(tokens, ({ word, isContent }) => 1 + (isContent ? word.length : 0)),
    breaks: Uint8Array.from(tokens, ({ startsSentence }, index) =>
      index === 0 ? NEW_BLOCK : startsSentence ? NEW_SENTENCE : SAME_SENTENCE,
    ),
  };
}
