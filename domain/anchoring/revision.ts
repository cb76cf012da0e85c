import { GONE } from "#domain/anchoring/words/alignment.ts";
import { bitsIn, type Comparison, compareTexts, rangeOf } from "#domain/anchoring/words/comparison.ts";
import { isWhole, type Links, link, linkedRuns, noLinks } from "#domain/anchoring/words/links.ts";
import { unlinkedUnits } from "#domain/anchoring/words/unchanged-units.ts";
import { areSentences, unitsIn } from "#domain/anchoring/words/units.ts";
import { indexWords, type WordIndex } from "#domain/anchoring/words/word-index.ts";
import { NEW_BLOCK, NEW_SENTENCE } from "#domain/anchoring/words/words.ts";
import { settleContested } from "./contested-sentences.ts";
import { pairByContext } from "./context.ts";

/** An old and a new text of an article, and which of their words are the same ones. */
export type Revision = Comparison & {
  oldText: string;
  newText: string;
  links: Links;
  /** 1 for each old word whose whole sentence or block is linked with the same words. */
  isUnchanged: Uint8Array;
  /** Number of equal words at the beginning and at the end of both texts. */
  sharedEnds: { head: number; tail: number };
  oldIndex: WordIndex;
  newIndex: WordIndex;
};

export function revisionOf(oldText: string, newText: string): Revision {
  const comparison = compareTexts(oldText, newText, { findsUnchanged: true, ignoresCase: true });
  const { old, now, bits } = comparison;
  const [oldIndex, newIndex] = [indexWords(old, bits.length), indexWords(now, bits.length)];
  const sharedEnds = sharedEndsOf(old.keys, now.keys);
  return { ...comparison, oldText, newText, ...linksOf(comparison), sharedEnds, oldIndex, newIndex };
}

function sharedEndsOf(old: ArrayLike<unknown>, now: ArrayLike<unknown>): { head: number; tail: number } {
  const shorter = Math.min(old.length, now.length);
  let head = 0;
  while (head < shorter && old[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < shorter && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail += 1;
  return { head, tail };
}

/** Words that are aligned or unchanged; then repeated blocks and sentences that are left, and contested sentences. */
function linksOf(comparison: Comparison): { links: Links; isUnchanged: Uint8Array } {
  const { old, now, alignment, unchanged, bits, minUnitBits } = comparison;
  const links = noLinks(old, now);
  for (const run of [...linkedRuns(alignment), ...unchanged]) link(links, rangeOf(run), { from: run.now });
  for (const level of [NEW_BLOCK, NEW_SENTENCE]) {
    for (const { olds, news } of unlinkedUnits(old, now, links, level)) {
      if (bitsIn(old, bits, olds[0] ?? { from: 0, to: 0 }) < minUnitBits) continue;
      for (const [range, counterpart] of pairByContext(comparison, olds, news)) link(links, range, counterpart);
    }
  }
  settleContested(comparison, links);
  const isUnchanged = new Uint8Array(old.keys.length);
  for (const run of unchanged) isUnchanged.fill(1, run.old, run.old + run.length);
  for (const sentence of unitsIn(old)) {
    if (!isWhole(links.counterparts, sentence) || bitsIn(old, bits, sentence) < minUnitBits) continue;
    const from = links.counterparts[sentence.from] ?? GONE;
    const isSentence = areSentences(now, { from, to: from + sentence.to - sentence.from });
    if (isSentence) isUnchanged.fill(1, sentence.from, sentence.to);
  }
  return { links, isUnchanged };
}
