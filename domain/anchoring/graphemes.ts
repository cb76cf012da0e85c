const segmenter = new Intl.Segmenter("und", { granularity: "grapheme" });

/** Characters that join neither the one before nor the one after: letters of five scripts, dashes, curly quotes, Han. */
const NEVER_JOINS = /[\n -\u02ff\u0370-\u0482\u05d0-\u05ea\u0620-\u064a\u2010-\u2027\u4e00-\u9fff]/;

/** Code units looked at on each side: no language stacks more on one letter, only hostile text does. */
const LONGEST = 4_096;

/** The offset itself, or the start of the grapheme it splits (a letter with its accents, a flag, an emoji). */
export function graphemeStart(text: string, offset: number): number {
  return graphemeSplitAt(text, offset)?.start ?? offset;
}

/** The offset itself, or the end of the grapheme it splits. */
export function graphemeEnd(text: string, offset: number): number {
  return graphemeSplitAt(text, offset)?.end ?? offset;
}

/** True where a reader's cursor could stand. */
export function isGraphemeBoundary(text: string, offset: number): boolean {
  return graphemeSplitAt(text, offset) === null;
}

function graphemeSplitAt(text: string, offset: number): { start: number; end: number } | null {
  if (isSurelyBoundary(text, offset)) return null;
  // Segmenting a whole article costs 0.25 ms each time; the stretch between two sure boundaries gives the same answer.
  let from = offset - 1;
  while (from > offset - LONGEST && !isSurelyBoundary(text, from)) from -= 1;
  let to = offset + 1;
  while (to < offset + LONGEST && !isSurelyBoundary(text, to)) to += 1;
  const grapheme = segmenter.segment(text.slice(from, to)).containing(offset - from);
  if (grapheme === undefined || from + grapheme.index === offset) return null;
  return { start: from + grapheme.index, end: from + grapheme.index + grapheme.segment.length };
}

function isSurelyBoundary(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return true;
  return NEVER_JOINS.test(text.charAt(offset - 1)) && NEVER_JOINS.test(text.charAt(offset));
}
