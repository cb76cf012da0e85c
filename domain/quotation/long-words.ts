import { cutAtGrapheme, graphemeEnd } from "#domain/graphemes.ts";

/** Units of a segment that are shown as a whole. Of a longer one the page shows both ends. */
const MAX_SHOWN_LENGTH = 1_600;

/** Units of each end of a long segment. */
const END_LENGTH = 400;

/** Words in white space, and how many are left out between the two ends of a long segment. */
export type ShownWords = { before: string; begin: string; leftOut: number; end: string; after: string };

/** A segment as a page shows it: its white space apart, and of many words only the first and the last ones. */
export function shownWords(text: string): ShownWords {
  const words = text.trim();
  const [before = "", after = ""] = words ? text.split(words) : [text];
  if (words.length <= MAX_SHOWN_LENGTH) return { before, begin: words, leftOut: 0, end: "", after };
  // Both ends are of whole words.
  const begin = cutAtGrapheme(words, END_LENGTH).replace(/\s\S*$/u, "");
  const end = words.slice(graphemeEnd(words, words.length - END_LENGTH)).replace(/^\S*\s/u, "");
  const between = words.slice(begin.length, words.length - end.length);
  return { before, begin, leftOut: between.trim().split(/\s+/).length, end, after };
}
