import type { Passage } from "./selectors.ts";

const graphemes = new Intl.Segmenter("und", { granularity: "grapheme" });

/** First character that may join the one before it: all combining marks and joiners come later. */
const FIRST_JOINING = 0x300;
const CARRIAGE_RETURN = 0x0d;

/** Whether a reader's cursor could stand at `offset`: not inside a letter with its accents, a flag or an emoji. */
export function isGraphemeBoundary(text: string, offset: number): boolean {
  return graphemeStart(text, offset) === offset;
}

/** The offset itself, or the start of the grapheme it splits. */
export function graphemeStart(text: string, offset: number): number {
  return splitGrapheme(text, offset)?.index ?? offset;
}

/** The offset itself, or the end of the grapheme it splits. */
export function graphemeEnd(text: string, offset: number): number {
  const split = splitGrapheme(text, offset);
  return split ? split.index + split.segment.length : offset;
}

/** True where the passage starts or ends in the middle of a grapheme. */
export function isWithinGrapheme(text: string, { start, end }: Passage): boolean {
  return !isGraphemeBoundary(text, start) || !isGraphemeBoundary(text, end);
}

/** The smallest passage of whole graphemes around `passage`. */
export function snapToGraphemes(text: string, { start, end }: Passage): Passage {
  return { start: graphemeStart(text, start), end: graphemeEnd(text, end) };
}

function splitGrapheme(text: string, offset: number) {
  if (offset <= 0 || offset >= text.length) return undefined;
  const [before, after] = [text.charCodeAt(offset - 1), text.charCodeAt(offset)];
  if (before < FIRST_JOINING && after < FIRST_JOINING && before !== CARRIAGE_RETURN) return undefined;
  const grapheme = graphemes.segment(text).containing(offset);
  return grapheme && grapheme.index < offset ? grapheme : undefined;
}
