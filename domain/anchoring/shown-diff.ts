import { cutAtGrapheme } from "#domain/graphemes.ts";
import { type WordChange, wordDiff } from "./word-diff.ts";

/** UTF-16 units of texts that are shown as a whole. */
const MAX_WHOLE_LENGTH = 2_000;

/** UTF-16 units that are shown before the first change of longer texts and after the last one. */
const CONTEXT_LENGTH = 300;

/** UTF-16 units from the first change to the last one that are compared. More would take a browser noticeable time. */
const MAX_COMPARED_LENGTH = 20_000;

/** UTF-16 units of each text that are shown instead. */
const EXCERPT_LENGTH = 1_000;

/** `isExcerpt`: the texts are too long to compare, and the changes are only the first words of both. */
export type ShownDiff = { diff: WordChange[]; isExcerpt: boolean };

/**
 * The diff of two texts as far as a person can read it, in a bounded time: of long texts only the part that changed, with
 * some words around it.
 */
export function shownDiff(before: string, after: string): ShownDiff {
  const shorter = Math.min(before.length, after.length);
  if (Math.max(before.length, after.length) <= MAX_WHOLE_LENGTH)
    return { diff: wordDiff(before, after), isExcerpt: false };
  const from = contextStart(
    before,
    sameLength(shorter, (at) => before.charCodeAt(at) === after.charCodeAt(at)),
  );
  const same = sameLength(
    shorter - from,
    (at) => before.charCodeAt(before.length - 1 - at) === after.charCodeAt(after.length - 1 - at),
  );
  const left = contextEnd(before, before.length - same);
  const [old, now] = [before.slice(from, before.length - left), after.slice(from, after.length - left)];
  const isExcerpt = Math.max(old.length, now.length) > MAX_COMPARED_LENGTH;
  const diff = isExcerpt ? excerpts(old, now) : wordDiff(old, now);
  return { diff: [...ellipsis(from > 0, "… "), ...diff, ...ellipsis(left > 0, " …")], isExcerpt };
}

/** How many of `max` characters are the same. */
function sameLength(max: number, isSame: (at: number) => boolean): number {
  let length = 0;
  while (length < max && isSame(length)) length += 1;
  return length;
}

/** Where the shown words begin: some words before a change at `change`. */
const contextStart = (text: string, change: number): number =>
  change <= CONTEXT_LENGTH ? 0 : text.lastIndexOf(" ", change - CONTEXT_LENGTH) + 1;

/** How many characters are left out after the shown words, which end some words after a change that ends at `end`. */
function contextEnd(text: string, end: number): number {
  const space = text.length - end <= CONTEXT_LENGTH ? -1 : text.indexOf(" ", end + CONTEXT_LENGTH);
  return space < 0 ? 0 : text.length - space;
}

function excerpts(old: string, now: string): WordChange[] {
  const changes: WordChange[] = [
    { kind: "cut", text: cutAtGrapheme(old, EXCERPT_LENGTH) },
    { kind: "added", text: cutAtGrapheme(now, EXCERPT_LENGTH) },
  ];
  return changes.filter(({ text }) => text !== "");
}

const ellipsis = (isShown: boolean, text: string): WordChange[] => (isShown ? [{ kind: "same", text }] : []);
