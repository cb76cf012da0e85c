import { contextAt } from "./anchor.ts";
import { occurrencesAround } from "./occurrences.ts";
import type { Passage, SelectorsInput } from "./selectors.ts";
import { isWithinGrapheme } from "./snap.ts";

type Quote = Extract<SelectorsInput[number], { type: "TextQuoteSelector" }>;

/** The passage another program means, or a sentence that tells its author why there is none. */
export type QuotedPassage = { passage: Passage; problem?: never } | { passage: null; problem: string };

/**
 * Find what selectors from outside the app describe: a quote (context and position may be missing, white space may
 * differ, the position may count code points as W3C does) or a position alone in UTF-16 units. A quote that stands in
 * several places, with nothing to tell them apart, is not guessed at.
 */
export function anchorQuote(text: string, selectors: SelectorsInput): QuotedPassage {
  const quote = selectors.find((selector) => selector.type === "TextQuoteSelector");
  const position = selectors.find((selector) => selector.type === "TextPositionSelector");
  if (quote) return quoted(text, quote, position?.start);
  return position ? atPosition(text, position) : refused("Give a TextQuoteSelector or a TextPositionSelector.");
}

function atPosition(text: string, { start, end }: Passage): QuotedPassage {
  if (start >= end) return refused("The passage is empty: its end must come after its start.");
  if (end > text.length) return refused(`The passage ends at ${end}, but the text has only ${text.length} characters.`);
  if (isWithinGrapheme(text, { start, end })) return refused("The passage starts or ends inside a character.");
  return { passage: { start, end } };
}

function quoted(text: string, quote: Quote, start: number | undefined): QuotedPassage {
  const found = placesOf(text, quote.exact, start ?? 0).filter((passage) => !isWithinGrapheme(text, passage));
  if (found.length === 0) return refused("The quote does not stand in the text.");
  const inCodePoints = offsetOf(text, start);
  const inPlace =
    found.find((passage) => passage.start === start) ?? found.find((passage) => passage.start === inCodePoints);
  if (inPlace) return { passage: inPlace };
  const context = { prefix: quote.prefix ?? "", suffix: quote.suffix ?? "" };
  const scores = found.map((passage) => contextAt(text, passage, context));
  const highest = Math.max(...scores);
  const best = found.filter((_, index) => scores[index] === highest);
  const [only, ...others] = start === undefined || highest === 0 ? best : [nearest(best, start)];
  if (only && others.length === 0) return { passage: only };
  return refused(`The quote stands in ${best.length} places: send more of its prefix and suffix, or its position.`);
}

/** Places beyond this many, on each side of the position, are not told apart. */
const MOST_PLACES = 5_000;

function placesOf(text: string, exact: string, near: number): Passage[] {
  const starts = occurrencesAround(text, exact, near, MOST_PLACES);
  if (starts.length > 0) return starts.map((start) => ({ start, end: start + exact.length }));
  const words = exact.trim().split(/\s+/).map(escaped);
  if (words.length < 2) return [];
  const withAnySpace = new RegExp(words.join("\\s+"), "gu");
  return [...text.matchAll(withAnySpace)].slice(0, MOST_PLACES).map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}

/** The UTF-16 offset of a position counted in code points. */
function offsetOf(text: string, codePoints: number | undefined): number | undefined {
  if (codePoints === undefined) return undefined;
  let offset = 0;
  for (let left = Math.min(codePoints, text.length); left > 0; left -= 1) {
    offset += (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
  }
  return offset;
}

function nearest(passages: Passage[], start: number): Passage | undefined {
  return passages.toSorted((a, b) => Math.abs(a.start - start) - Math.abs(b.start - start))[0];
}

function refused(problem: string): QuotedPassage {
  return { passage: null, problem };
}
