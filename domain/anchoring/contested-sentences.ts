import { alignWords } from "#domain/anchoring/words/align.ts";
import { GONE } from "#domain/anchoring/words/alignment.ts";
import { type Comparison, subrange, weightOf } from "#domain/anchoring/words/comparison.ts";
import { type Links, link } from "#domain/anchoring/words/links.ts";
import { sentencesAround, unitsIn } from "#domain/anchoring/words/units.ts";
import type { WordRange, Words } from "#domain/anchoring/words/words.ts";

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
    linkAnew(comparison, links, best.rival, sentence);
  }
}

/** Share of a sentence, by weight, that must be gained from others. Less is a sentence that was joined with another. */
const MIN_GAIN = 0.25;

function linkAnew({ old, now }: Comparison, links: Links, rival: WordRange, sentence: WordRange): void {
  const pairs = [...alignWords(subrange(old, rival), subrange(now, sentence)).entries()]
    .filter(([, there]) => there !== GONE)
    .map(([at, there]) => ({ at: rival.from + at, there: sentence.from + there }));
  const gained = pairs.filter(({ at, there }) => links.counterparts[at] !== there);
  const gain = gained.reduce((sum, { at }) => sum + (old.weights[at] ?? 0), 0);
  if (gain < MIN_GAIN * weightOf(old, rival)) return;
  for (const { at, there } of gained) link(links, { from: at, to: at + 1 }, { from: there });
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
