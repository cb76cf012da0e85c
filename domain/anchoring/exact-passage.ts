import { bitsBeyondChance, bitsIn } from "#domain/anchoring/words/comparison.ts";
import { isWhole } from "#domain/anchoring/words/links.ts";
import { areSentences } from "#domain/anchoring/words/units.ts";
import { occurrencesOfWords } from "#domain/anchoring/words/word-index.ts";
import type { WordRange } from "#domain/anchoring/words/words.ts";
import { hasEvidence } from "./aligned-passage.ts";
import { pairByContext, sharedContext } from "./context.ts";
import { isOtherStatement } from "./look-alikes.ts";
import type { Revision } from "./revision.ts";

/** The new passage with exactly the words of a claim, or null. */
export type FindExact = (claim: WordRange) => WordRange | null;

/**
 * Finds the words of claims where they stand unchanged. All occurrences of the same words in both texts are assigned to
 * each other together, whether there are claims on them or not. So the result depends neither on other claims nor on
 * their order, and two occurrences never get the same passage.
 */
export function exactFinder(revision: Revision): FindExact {
  const assignments = new Map<string, Map<number, WordRange>>();
  return (claim) => {
    const inPlace = passageInPlace(revision, claim);
    if (inPlace || claim.to - claim.from > MAX_CLAIM_WORDS) return inPlace;
    const { old, now, oldIndex, newIndex } = revision;
    const [olds, news] = [occurrencesOfWords(old, oldIndex, old, claim), occurrencesOfWords(now, newIndex, old, claim)];
    if (!olds || !news || news.length === 0) return null;
    const key = `${olds[0]} ${claim.to - claim.from}`;
    const assignment = assignments.get(key) ?? assign(revision, rangesAt(olds, claim), rangesAt(news, claim));
    assignments.set(key, assignment);
    return assignment.get(claim.from) ?? null;
  };
}

/** Longer claims are found only by their sentences. */
const MAX_CLAIM_WORDS = 2_000;
/** Words with this much information (about eight words) need no matching context, even if they are repeated. */
const SUFFICIENT_BITS = 60;
const MIN_CONTEXT = 0.5;

const rangesAt = (starts: number[], { from, to }: WordRange): WordRange[] =>
  starts.map((start) => ({ from: start, to: start + to - from }));

/** Where the words of a claim stand in their place: linked, or before the first change or after the last one. */
const passageInPlace = (revision: Revision, claim: WordRange): WordRange | null =>
  linkedPassage(revision, claim) ?? passageInSharedEnd(revision, claim);

function passageInSharedEnd(revision: Revision, { from, to }: WordRange): WordRange | null {
  const { old, now } = revision;
  const shift = now.keys.length - old.keys.length;
  const candidates = [
    { from, to },
    { from: from + shift, to: to + shift },
  ];
  const found = candidates.find((candidate) => isInSharedEnd(revision, { from, to }, candidate));
  return found && !belongsToOther(revision, { from, to }, found) ? found : null;
}

/** The words with which those of the claim are linked, if they are consecutive and no coincidence. */
function linkedPassage(revision: Revision, claim: WordRange): WordRange | null {
  const { counterparts } = revision.links;
  if (!isWhole(counterparts, claim)) return null;
  const from = counterparts[claim.from] ?? 0;
  const candidate = { from, to: from + claim.to - claim.from };
  if (isUnchanged(revision, claim)) return candidate;
  if (!isInSharedEnd(revision, claim, candidate) && !hasEvidence(revision, claim, candidate)) return null;
  return isOtherInPlace(revision, claim, candidate) ? null : candidate;
}

const isOtherInPlace = (revision: Revision, claim: WordRange, candidate: WordRange): boolean =>
  isRepeated(revision, claim) && isOtherStatement(revision, claim, candidate, { isInPlace: true });

/** Whether the same words in the same place belong to other old words, or to another statement. */
export function belongsToOther(revision: Revision, claim: WordRange, candidate: WordRange): boolean {
  if (claim.from === claim.to || candidate.from === candidate.to) return false;
  const { origins } = revision.links;
  const isOthers = isWhole(origins, candidate) && origins[candidate.from] !== claim.from;
  return isOthers || isOtherInPlace(revision, claim, candidate);
}

function isUnchanged({ isUnchanged }: Revision, { from, to }: WordRange): boolean {
  return !isUnchanged.subarray(from, to).includes(0);
}

/** Whether all words before both passages are the same, or all words after them. */
function isInSharedEnd({ old, now, sharedEnds: { head, tail } }: Revision, claim: WordRange, found: WordRange) {
  if (claim.to <= head) return claim.from === found.from;
  return claim.from >= old.keys.length - tail && old.keys.length - claim.from === now.keys.length - found.from;
}

/** A phrase that is repeated in the old text can be repeated again anywhere. */
function isRepeated({ old, oldIndex }: Revision, claim: WordRange): boolean {
  return occurrencesOfWords(old, oldIndex, old, claim)?.length !== 1;
}

/** The new passages of those occurrences that do not stand in their place, by their first word. */
function assign(revision: Revision, olds: WordRange[], news: WordRange[]): Map<number, WordRange> {
  const inPlace = olds.map((range) => passageInPlace(revision, range)?.from);
  const taken = new Set(inPlace);
  const unplaced = olds.filter((_, index) => inPlace[index] === undefined);
  const free = news.filter(({ from }) => !taken.has(from));
  const isSame = (range: WordRange, candidate: WordRange) => isSamePassage(revision, range, candidate, olds.length > 1);
  const pairs = pairByContext(revision, unplaced, free, isSame);
  return new Map(pairs.map(([range, passage]) => [range.from, passage]));
}

function isSamePassage(revision: Revision, range: WordRange, candidate: WordRange, isRepeated: boolean): boolean {
  const { old, now, bits } = revision;
  const isUnit = areSentences(old, range) && areSentences(now, candidate);
  const minBits = isRepeated ? SUFFICIENT_BITS : isUnit ? revision.minUnitBits : bitsBeyondChance(revision);
  const isPlausible =
    bitsIn(old, bits, range) >= minBits || sharedContext(old, now, range, candidate).inBlock >= MIN_CONTEXT;
  return isPlausible && !isOtherStatement(revision, range, candidate, { isInPlace: false, isRepeated });
}
