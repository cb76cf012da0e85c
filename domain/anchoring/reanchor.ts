import { passageOf, wordsOf } from "#domain/anchoring/words/comparison.ts";
import type { WordRange } from "#domain/anchoring/words/words.ts";
import { findAligned, findReplacement } from "./aligned-passage.ts";
import { belongsToOther, exactFinder } from "./exact-passage.ts";
import { findMoved, type Inserted, insertedWords } from "./moved-passage.ts";
import { type Revision, revisionOf } from "./revision.ts";
import { haveSameWords } from "./same-words.ts";
import type { Passage } from "./selectors.ts";
import { isWithinGrapheme, snapToGraphemes } from "./snap.ts";
import { type WordChange, wordDiff } from "./word-diff.ts";

/**
 * How a claim stands on a version: **exact** (same words at the same offsets), **moved** (same words at other offsets),
 * **changed** (found with other words, shown by `diff`), **lost** (no passage). `exact` is the text of the passage. A
 * moved claim is only `shifted` if it stands among the same words as before, and text before it was added or cut.
 */
export type Anchor =
  | { state: "exact" | "moved"; passage: Passage; exact: string; shifted?: true; diff?: never }
  | { state: "changed"; passage: Passage; exact: string; shifted?: never; diff: WordChange[] }
  | { state: "lost"; passage: null; exact: null; shifted?: never; diff?: never };

export const LOST: Anchor = { state: "lost", passage: null, exact: null };

/**
 * The anchors in `newText` of claims in `oldText`, by id; claims do not influence each other. Words that still stand are
 * found where they stand before anything similar is tried. A claim whose words were cut is lost, even if there are
 * similar words. It can be restored only from the last version that has its own words.
 */
export function reanchor(
  oldText: string,
  newText: string,
  claims: readonly { id: string; passage: Passage }[],
): Map<string, Anchor> {
  if (claims.length === 0) return new Map();
  const revision = revisionOf(oldText, newText);
  const find = passageFinder(revision);
  const anchors = claims.map(({ id, passage }): [string, Anchor] => {
    const found = find(passage);
    return [id, found ? anchorAt(revision, passage, found) : LOST];
  });
  return new Map(anchors);
}

function passageFinder(revision: Revision): (passage: Passage) => Passage | null {
  const findExact = exactFinder(revision);
  const inserted = insertedWords(revision);
  const ends = sharedEnds(revision.oldText, revision.newText);
  return (passage) => {
    const claim = wordsOf(revision.old, passage);
    const exact = claim.from < claim.to ? findExact(claim) : null;
    if (exact) return restoreEnds(revision, passage, claim, exact);
    const unmoved = unchangedAt(revision, ends, passage);
    if (unmoved && !belongsToOther(revision, claim, wordsOf(revision.now, unmoved))) return unmoved;
    return findSimilar(revision, inserted, passage, claim);
  };
}

/** Lengths of the common prefix (`head`) and the common suffix (`tail`) of both texts. */
function sharedEnds(oldText: string, newText: string) {
  const shorter = Math.min(oldText.length, newText.length);
  let head = 0;
  while (head < shorter && oldText.charCodeAt(head) === newText.charCodeAt(head)) head += 1;
  let tail = 0;
  const [oldLast, newLast] = [oldText.length - 1, newText.length - 1];
  while (tail < shorter && oldText.charCodeAt(oldLast - tail) === newText.charCodeAt(newLast - tail)) tail += 1;
  return { head, tail };
}

/** The passage if it is before the first change or after the last one; otherwise null. */
function unchangedAt({ oldText, newText }: Revision, shared: ReturnType<typeof sharedEnds>, { start, end }: Passage) {
  const shift = newText.length - oldText.length;
  if (end <= shared.head && isWordCut(newText, end) <= isWordCut(oldText, end)) return { start, end };
  const isInTail =
    start >= oldText.length - shared.tail && isWordCut(newText, start + shift) <= isWordCut(oldText, start);
  return isInTail ? { start: start + shift, end: end + shift } : null;
}

/** 1 if an offset is inside a word, otherwise 0: "ten" at the end of "written" is not the word "ten". */
function isWordCut(text: string, offset: number): number {
  return /^[\p{L}\p{N}\p{M}]{2}$/u.test(text.slice(Math.max(0, offset - 1), offset + 1)) ? 1 : 0;
}

function findSimilar(revision: Revision, inserted: Inserted, passage: Passage, claim: WordRange): Passage | null {
  if (claim.from === claim.to) return null;
  const wholeWords = passageOf(revision.old, claim);
  const cutsWords = passage.start > wholeWords.start || passage.end < wholeWords.end;
  const found =
    findAligned(revision, claim) ??
    findMoved(revision, inserted, claim) ??
    (cutsWords ? null : findReplacement(revision, claim));
  return found && restoreEnds(revision, passage, claim, found);
}

/** Restore the white space and partial words at the ends of a passage, if the new text has the same. */
function restoreEnds(
  { old, now, oldText, newText }: Revision,
  passage: Passage,
  claim: WordRange,
  found: WordRange,
): Passage {
  const [before, after] = [passageOf(old, claim), passageOf(now, found)];
  const [start, end] = [after.start + passage.start - before.start, after.end + passage.end - before.end];
  const isSame = oldText.slice(passage.start, passage.end) === newText.slice(start, end);
  return isSame && start < end ? { start, end } : after;
}

function anchorAt(revision: Revision, before: Passage, found: Passage): Anchor {
  const { oldText, newText } = revision;
  const passage = isWithinGrapheme(oldText, before) ? found : snapToGraphemes(newText, found);
  const oldExact = oldText.slice(before.start, before.end);
  const anchor = compareWith({ passage: before, exact: oldExact }, passage, newText.slice(passage.start, passage.end));
  return anchor.state === "moved" && isInPlace(revision, before, passage) ? { ...anchor, shifted: true } : anchor;
}

/** Whether most words of a passage are aligned with those of the other: both texts have them in the same order. */
function isInPlace({ old, now, alignment }: Revision, before: Passage, after: Passage): boolean {
  const [from, to] = [wordsOf(old, before), wordsOf(now, after)];
  const words = [...alignment.subarray(from.from, from.to)];
  return words.filter((there) => there >= to.from && there < to.to).length * 2 > words.length;
}

/** The anchor of a claim that was at `old` and is found at `passage`, whose text is `exact`. */
export function compareWith(old: { passage: Passage; exact: string }, passage: Passage, exact: string): Anchor {
  if (!haveSameWords(old.exact, exact)) return { state: "changed", passage, exact, diff: wordDiff(old.exact, exact) };
  const isUnmoved = passage.start === old.passage.start && passage.end === old.passage.end;
  return { state: isUnmoved ? "exact" : "moved", passage, exact };
}
