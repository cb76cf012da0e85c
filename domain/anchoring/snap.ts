import { graphemeEnd, graphemeStart, isGraphemeBoundary } from "#domain/graphemes.ts";
import type { Passage } from "./selectors.ts";
import { sentencesIn } from "./sentences.ts";
import { wholeNumberAround } from "./whole-number.ts";
import { footnoteMarksIn } from "./words/footnote-marks.ts";

const words = new Intl.Segmenter("und", { granularity: "word" });

/** Separates paragraphs, headings, cells and list items in a canonical text. */
const BLOCK_BREAK = "\n\n";

/**
 * Extend a selection to whole words, and remove white space and footnote marks at its ends. Punctuation stays as
 * selected, but a number is taken as a whole, with its signs ("$5", "5%"). Null when only white space is selected.
 */
export function snapToWords(text: string, passage: Passage): Passage | null {
  const { start, end } = withoutOuterMarks(text, withoutOuterSpace(text, passage));
  if (start >= end) return null;
  return snapToGraphemes(text, { start: wordAround(text, start).start, end: wordAround(text, end - 1).end });
}

/** The smallest passage of whole graphemes around `passage`. */
export function snapToGraphemes(text: string, { start, end }: Passage): Passage {
  return { start: graphemeStart(text, start), end: graphemeEnd(text, end) };
}

/** Whether the passage starts or ends inside a grapheme; such a passage is refused. */
export function isWithinGrapheme(text: string, { start, end }: Passage): boolean {
  return !isGraphemeBoundary(text, start) || !isGraphemeBoundary(text, end);
}

/** The sentence at a cursor, within its block; at the end of a block the last sentence. Null in an empty block. */
export function sentenceAt(text: string, offset: number): Passage | null {
  const block = blockAround(text, Math.max(0, Math.min(offset, text.length)));
  let latest: Passage | null = null;
  for (const { start, end } of sentencesIn(text.slice(block.start, block.end))) {
    if (latest && block.start + start > offset) break;
    latest = { start: block.start + start, end: block.start + end };
  }
  return latest;
}

function blockAround(text: string, offset: number): Passage {
  const before = offset === 0 ? -1 : text.lastIndexOf(BLOCK_BREAK, offset - 1);
  const start = before < 0 ? 0 : Math.min(before + BLOCK_BREAK.length, offset);
  const after = text.indexOf(BLOCK_BREAK, start);
  return { start, end: after < 0 ? text.length : after };
}

function withoutOuterSpace(text: string, passage: Passage): Passage {
  let [start, end] = [Math.max(0, passage.start), Math.min(text.length, passage.end)];
  while (start < end && isSpace(text.charAt(start))) start += 1;
  while (start < end && isSpace(text.charAt(end - 1))) end -= 1;
  return { start, end };
}

/** Longest footnote mark that is removed at the ends of a selection. */
const MAX_MARK_LENGTH = 12;

/** A selection without raised figures and "[1]" at its ends that are footnote marks, unless nothing else is selected. */
function withoutOuterMarks(text: string, { start, end }: Passage): Passage {
  const tail = /[\u2070-\u2079\u00b9\u00b2\u00b3\u207e\]]$/.test(text.slice(start, end));
  if (!tail) return { start, end };
  const from = Math.max(0, end - WINDOW_LENGTH);
  const mark = footnoteMarksIn(text.slice(from, end)).at(-1);
  const isAtEnd = mark && from + mark.end === end && mark.end - mark.start <= MAX_MARK_LENGTH;
  return isAtEnd && from + mark.start > start ? { start, end: from + mark.start } : { start, end };
}

const WINDOW_LENGTH = 80;

/** The word or number that contains the character at `offset`; only that character when it is not part of one. */
function wordAround(text: string, offset: number): Passage {
  const from = text.lastIndexOf("\n", offset) + 1;
  const lineEnd = text.indexOf("\n", offset);
  const line = text.slice(from, lineEnd < 0 ? text.length : Math.max(lineEnd, offset + 1));
  const segments = words.segment(line);
  const segment = segments.containing(offset - from);
  if (!segment) return { start: offset, end: offset + 1 };
  if (!segment.isWordLike && !/[\p{N}%٪°\p{Sc}]/u.test(segment.segment)) return { start: offset, end: offset + 1 };
  const word = { start: segment.index, end: segment.index + segment.segment.length };
  if (segment.isWordLike) {
    extendBackward(segments, line, word);
    extendForward(segments, line, word);
  }
  Object.assign(word, wholeNumberAround(line, word));
  addSigns(line, word);
  return { start: from + word.start, end: from + word.end };
}

/** Includes "anti-" before "Semitism". */
function extendBackward(segments: Intl.Segments, line: string, word: Passage) {
  for (;;) {
    const before = segments.containing(word.start - 2);
    if (word.start < 2 || !before?.isWordLike || !isHyphenBetween(line, word.start - 1)) break;
    word.start = before.index;
  }
}

/** Includes the signs before a number. */
function addSigns(line: string, word: Passage) {
  const signs = /(?<!\S)[-−+±~≈<>≤≥#§]?\p{Sc}?$|\p{Sc}$/u.exec(line.slice(Math.max(0, word.start - 4), word.start));
  if (signs && /^\p{Nd}/u.test(line.slice(word.start))) word.start -= signs[0].length;
}

/** Includes "-Semitism" after "anti", and the last dot of "U.S.". */
function extendForward(segments: Intl.Segments, line: string, word: Passage) {
  for (;;) {
    const after = segments.containing(word.end + 1);
    if (!after?.isWordLike || !isHyphenBetween(line, word.end)) break;
    word.end = after.index + after.segment.length;
  }
  const wordText = line.slice(word.start, word.end);
  if (/^(\p{L}\.)+\p{L}$/u.test(wordText) && line.charAt(word.end) === ".") word.end += 1;
}

/** "anti-Semitism" and "20-year-old" are one word, "1990-2000" and "3-4" are two numbers. */
function isHyphenBetween(line: string, at: number): boolean {
  if (!/[-‐‑־]/.test(line.charAt(at))) return false;
  const around = line.slice(Math.max(0, at - 1), at + 2);
  return /\p{L}/u.test(around) && !/\s/.test(around);
}

function isSpace(character: string): boolean {
  return /[\s\u200b]/.test(character);
}
