import { alignWords } from "#domain/anchoring/words/align.ts";
import { GONE } from "#domain/anchoring/words/alignment.ts";
import { type Comparison, subrange, type WordRange } from "#domain/anchoring/words/comparison.ts";
import { type Links, link, unlink } from "#domain/anchoring/words/links.ts";
import { sentencesAround, unitsIn } from "#domain/anchoring/words/units.ts";
import type { Words } from "#domain/anchoring/words/words.ts";

/** Share of the different words of both sentences from which one is the other one, changed. */
const MIN_SIMILARITY = 0.7;

/**
 * Give each new sentence that is linked with words of several old ones to the one that is most like it. When "In May, 4
 * rose." and "In June, 9 rose." become "In May, 5 rose.", the alignment alone can take "rose" from June.
 */
export function settleContested(comparison: Comparison, links: Links): void {
  const { old, now } = comparison;
  for (const sentence of unitsIn(now)) {
    const rivals = rivalsFor(old, links, sentence);
    if (rivals.length < 2) continue;
    const [best, second] = rivals
      .map((rival) => ({ rival, ...likeness(comparison, rival, sentence) }))
      .sort((one, other) => other.bits - one.bits);
    if (!best || best.similarity < MIN_SIMILARITY || best.bits === second?.bits) continue;
    for (let there = sentence.from; there < sentence.to; there += 1) unlink(links, links.origins[there] ?? GONE);
    for (const [at, there] of alignWords(subrange(old, best.rival), subrange(now, sentence)).entries()) {
      const from = best.rival.from + at;
      if (there !== GONE) link(links, { from, to: from + 1 }, { from: sentence.from + there });
    }
  }
}

/** The old sentences of the words with which a new sentence is linked. */
function rivalsFor(old: Words, { origins }: Links, sentence: WordRange): WordRange[] {
  const rivals = new Map<number, WordRange>();
  let last: WordRange | null = null;
  for (let there = sentence.from; there < sentence.to; there += 1) {
    const at = origins[there] ?? GONE;
    if (at === GONE || (last && at >= last.from && at < last.to)) continue;
    last = sentencesAround(old, { from: at, to: at + 1 });
    rivals.set(last.from, last);
  }
  return [...rivals.values()];
}

/** The information in the words that two sentences share, and the share of them among the words of each. */
function likeness({ old, now, bits }: Comparison, one: WordRange, other: WordRange) {
  const [own, theirs] = [
    new Set(old.keys.subarray(one.from, one.to)),
    new Set(now.keys.subarray(other.from, other.to)),
  ];
  const shared = [...own].filter((key) => theirs.has(key));
  return {
    bits: shared.reduce((sum, key) => sum + (bits[key] ?? 0), 0),
    similarity: shared.length / Math.max(own.size, theirs.size),
  };
}
