import { GONE } from "#domain/anchoring/words/alignment.ts";
import { sentencesAround } from "#domain/anchoring/words/units.ts";
import { countOf, positionsOf, type WordIndex } from "#domain/anchoring/words/word-index.ts";
import type { WordRange, Words } from "#domain/anchoring/words/words.ts";
import type { Revision } from "./revision.ts";

/** Longer passages are not look-alikes of each other, and would take long to compare. */
const MAX_WORDS = 200;

/**
 * Whether `candidate` says something else than `claim`, although its sentence has much of the same words: "In June, 15
 * people died" for "In May, 12 people died". Two versions of one sentence share words that no other sentence has in this
 * combination; two sentences of one form share only the form.
 *
 * In the same place, a single difference is a correction of the claim. Elsewhere, every number and name must be the
 * same, and every word by which the claim's sentence differs from those that are like it.
 */
export function isOtherStatement(
  revision: Revision,
  claim: WordRange,
  candidate: WordRange,
  { isInPlace, isRepeated = true }: { isInPlace: boolean; isRepeated?: boolean },
): boolean {
  const { old, now } = revision;
  const [sentence, found] = [sentencesAround(old, claim), sentencesAround(now, candidate)];
  if (sentence.to - sentence.from > MAX_WORDS || found.to - found.from > MAX_WORDS) return false;
  if (isInPlace && hasWordOfItsOwn(revision, sentence, found)) return false;
  const [own, theirs] = [wordSet(old, sentence), wordSet(now, found)];
  const gone = [...own].filter((key) => !theirs.has(key));
  if (gone.length === 0) return false;
  const shared = [...own].filter((key) => theirs.has(key));
  if (shared.length === 0) return !isInPlace;
  const differing = (words: Set<number>) => gone.some((key) => !words.has(key));
  if (isInPlace) {
    const [rarest] = byRarity(revision, shared);
    const others = rarest === undefined ? [] : otherSentencesWith(revision, sentence, found, rarest);
    const isForm = others.some((words) => differing(words) && shared.every((key) => words.has(key)));
    return isForm && !isCorrection(revision, sentence, found, own, theirs);
  }
  const isDistinguished = byRarity(revision, shared)
    .filter((key) => occursElsewhere(revision, key))
    .slice(0, MAX_LOOKUPS)
    .flatMap((key) => otherSentencesWith(revision, sentence, found, key))
    .some((words) => differing(words) && count(own, words) >= MIN_ALIKE * own.size);
  return isDistinguished || (isRepeated && hasNumberOrName(revision, sentence, new Set(gone)));
}

/** Share of the words of a sentence from which another one is like it. */
const MIN_ALIKE = 0.5;

/** Whether the sentences share a word that occurs nowhere else. Most do, and then they are the same one. */
function hasWordOfItsOwn({ old, oldIndex, newIndex, links }: Revision, sentence: WordRange, found: WordRange): boolean {
  for (let at = sentence.from; at < sentence.to; at += 1) {
    const [key, there] = [old.keys[at] ?? 0, links.counterparts[at] ?? GONE];
    if (there < found.from || there >= found.to || (old.weights[at] ?? 0) <= 1) continue;
    if (countOf(oldIndex, key) === 1 && countOf(newIndex, key) === 1) return true;
  }
  return false;
}

/** Keys of the words, without punctuation marks, whose weight is 1. */
function wordSet({ keys, weights }: Words, { from, to }: WordRange): Set<number> {
  const words = new Set<number>();
  for (let at = from; at < to; at += 1) if ((weights[at] ?? 0) > 1) words.add(keys[at] ?? 0);
  return words;
}

const count = (own: Set<number>, words: Set<number>): number => [...own].filter((key) => words.has(key)).length;

/** Number of different words by which similar sentences are looked up, and of sentences that are looked at for each. */
const MAX_LOOKUPS = 4;
const MAX_SENTENCES = 24;

const occurrences = ({ oldIndex, newIndex }: Revision, key: number) => countOf(oldIndex, key) + countOf(newIndex, key);
/** Whether a word occurs more often than once in the claim's sentence and once in the new one. */
const occursElsewhere = (revision: Revision, key: number): boolean => occurrences(revision, key) > 2;

const byRarity = (revision: Revision, keys: number[]): number[] =>
  keys.toSorted((one, other) => occurrences(revision, one) - occurrences(revision, other));

/** The words of the sentences of both texts that have a word, but for the claim's sentence and the new one. */
function otherSentencesWith(revision: Revision, sentence: WordRange, found: WordRange, key: number): Set<number>[] {
  const { old, now, oldIndex, newIndex } = revision;
  if (!occursElsewhere(revision, key)) return [];
  return [...sentencesWith(old, oldIndex, key, sentence), ...sentencesWith(now, newIndex, key, found)];
}

/** The sentences with a word, those nearest to a range, without the range itself. */
function sentencesWith(words: Words, index: WordIndex, key: number, { from, to }: WordRange): Set<number>[] {
  const positions = positionsOf(index, key);
  const middle = positions.findIndex((at) => at >= from);
  const start = Math.max(0, (middle < 0 ? positions.length : middle) - MAX_SENTENCES / 2);
  return [...positions.subarray(start, start + MAX_SENTENCES)]
    .filter((at) => at < from || at >= to)
    .map((at) => wordSet(words, sentencesAround(words, { from: at, to: at + 1 })));
}

/** Whether the new sentence stands between the same neighbours and differs from the old one at one point only. */
function isCorrection(
  { old, now, links: { counterparts } }: Revision,
  sentence: WordRange,
  found: WordRange,
  own: Set<number>,
  theirs: Set<number>,
): boolean {
  const isAfterSame = sentence.from === 0 ? found.from === 0 : counterparts[sentence.from - 1] === found.from - 1;
  const isLast = sentence.to === old.keys.length;
  const isBeforeSame = isLast ? found.to === now.keys.length : counterparts[sentence.to] === found.to;
  return isAfterSame && isBeforeSame && pieces(old, sentence, theirs) <= 1 && pieces(now, found, own) <= 1;
}

/** Number of groups of words, without punctuation between them, that are not among `known`. */
function pieces({ keys, weights }: Words, { from, to }: WordRange, known: Set<number>): number {
  let [groups, isInGroup] = [0, false];
  for (let at = from; at < to; at += 1) {
    const isUnknown = (weights[at] ?? 0) > 1 && !known.has(keys[at] ?? 0);
    if (isUnknown && !isInGroup) groups += 1;
    isInGroup = isUnknown;
  }
  return groups;
}

/** Whether one of these words of a sentence has a digit, or begins with a capital letter and not the sentence. */
function hasNumberOrName({ old, oldText }: Revision, { from, to }: WordRange, keys: Set<number>): boolean {
  for (let at = from; at < to; at += 1) {
    if (!keys.has(old.keys[at] ?? 0)) continue;
    const word = oldText.slice(old.starts[at] ?? 0, old.ends[at] ?? 0);
    if (/\p{N}/u.test(word) || (at > from && /^\p{Lu}/u.test(word))) return true;
  }
  return false;
}
