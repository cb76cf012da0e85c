import {
  type Comparison,
  compareTexts,
  passageOf,
  type WordRange,
  wordsOf,
} from "#domain/anchoring/words/comparison.ts";
import { placeInOrder, replacedWords } from "./in-order.ts";
import { type Inserted, insertedWords, placeElsewhere } from "./moved.ts";
import { haveSameWords } from "./same-words.ts";
import type { Passage } from "./selectors.ts";
import { isWithinGrapheme, snapToGraphemes } from "./snap.ts";
import { type WordChange, wordDiff } from "./word-diff.ts";

/**
 * How a claim stands on a version: **exact** (same words at the same offsets), **moved** (same words at other offsets),
 * **changed** (found, but other words; `diff` shows which), **lost** (no passage). `exact` is what the passage says now.
 */
export type Anchor =
  | { state: "exact" | "moved"; passage: Passage; exact: string; diff?: never }
  | { state: "changed"; passage: Passage; exact: string; diff: WordChange[] }
  | { state: "lost"; passage: null; exact: null; diff?: never };

/** Nowhere to be found. */
export const LOST: Anchor = { state: "lost", passage: null, exact: null };

/**
 * Where claims on `oldText` stand in `newText`, by id. Each is judged by itself, so their order never matters. Never on
 * words that are only alike: a claim that was cut is lost. To let a restored text restore its claims, start from the
 * version on which a claim was last seen in its own words.
 */
export function reanchor(
  oldText: string,
  newText: string,
  claims: readonly { id: string; passage: Passage }[],
): Map<string, Anchor> {
  const ends = sharedEnds(oldText, newText);
  let revision: Revision | null = null;
  const anchors = new Map<string, Anchor>();
  for (const { id, passage } of claims) {
    const kept = keptAtEnd(oldText, newText, ends, passage);
    revision ??= kept ? null : revisionOf(oldText, newText);
    const found = kept ?? (revision && place(revision, passage));
    anchors.set(id, found ? anchorAt(oldText, newText, passage, found) : LOST);
  }
  return anchors;
}

type Revision = Comparison & { oldText: string; newText: string; inserted: Inserted };

function revisionOf(oldText: string, newText: string): Revision {
  const comparison = compareTexts(oldText, newText);
  return { ...comparison, oldText, newText, inserted: insertedWords(comparison) };
}

/** Characters that both texts begin with, and end with. */
function sharedEnds(oldText: string, newText: string) {
  const shorter = Math.min(oldText.length, newText.length);
  let head = 0;
  while (head < shorter && oldText.charCodeAt(head) === newText.charCodeAt(head)) head += 1;
  let tail = 0;
  const [oldLast, newLast] = [oldText.length - 1, newText.length - 1];
  while (tail < shorter && oldText.charCodeAt(oldLast - tail) === newText.charCodeAt(newLast - tail)) tail += 1;
  return { head, tail };
}

/** Before the first change and after the last one every passage stays, down to the character. */
function keptAtEnd(oldText: string, newText: string, shared: ReturnType<typeof sharedEnds>, { start, end }: Passage) {
  const shift = newText.length - oldText.length;
  if (end <= shared.head && isWordCut(newText, end) <= isWordCut(oldText, end)) return { start, end };
  const isInTail =
    start >= oldText.length - shared.tail && isWordCut(newText, start + shift) <= isWordCut(oldText, start);
  return isInTail ? { start: start + shift, end: end + shift } : null;
}

/** 1 where an offset lies inside a word: "ten" at the end of "written" is not the word that was cut. */
function isWordCut(text: string, offset: number): number {
  return /^[\p{L}\p{N}\p{M}]{2}$/u.test(text.slice(Math.max(0, offset - 1), offset + 1)) ? 1 : 0;
}

function place(revision: Revision, passage: Passage): Passage | null {
  const { old, inserted } = revision;
  const claim = wordsOf(old, passage);
  if (claim.from === claim.to) return null;
  const was = passageOf(old, claim);
  const cutsWords = passage.start > was.start || passage.end < was.end;
  const found =
    placeInOrder(revision, claim) ??
    placeElsewhere(revision, inserted, claim) ??
    (cutsWords ? null : replacedWords(revision, claim));
  return found && fitted(revision, passage, claim, found);
}

/** Keep white space and half words at the ends of a passage as they were, where the new text has them too. */
function fitted(
  { old, now, oldText, newText }: Revision,
  passage: Passage,
  claim: WordRange,
  found: WordRange,
): Passage {
  const [was, is] = [passageOf(old, claim), passageOf(now, found)];
  const same = { start: is.start + passage.start - was.start, end: is.end + passage.end - was.end };
  const isSame = oldText.slice(passage.start, passage.end) === newText.slice(same.start, same.end);
  return isSame && same.start < same.end ? same : is;
}

function anchorAt(oldText: string, newText: string, was: Passage, found: Passage): Anchor {
  const passage = isWithinGrapheme(oldText, was) ? found : snapToGraphemes(newText, found);
  const [said, exact] = [oldText.slice(was.start, was.end), newText.slice(passage.start, passage.end)];
  if (!haveSameWords(said, exact)) return { state: "changed", passage, exact, diff: wordDiff(said, exact) };
  const stayed = passage.start === was.start && passage.end === was.end;
  return { state: stayed ? "exact" : "moved", passage, exact };
}
