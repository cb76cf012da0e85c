import { contextScore } from "./anchor.ts";
import { occurrencesAround } from "./occurrences.ts";
import type { Passage, SelectorsInput } from "./selectors.ts";
import { isWithinGrapheme } from "./snap.ts";

type Quote = Extract<SelectorsInput[number], { type: "TextQuoteSelector" }>;

/** The passage that selectors from another program describe, or a message that explains why there is none. */
export type QuoteResult = { passage: Passage; problem?: never } | { passage: null; problem: string };

/**
 * Find the passage of selectors from another program: a quote (white space can differ; the position, which is optional,
 * can count code points as W3C does), or a position in UTF-16 units. Several equally good quotes give a problem.
 */
export function anchorQuote(text: string, selectors: SelectorsInput): QuoteResult {
  const quote = selectors.find((selector) => selector.type === "TextQuoteSelector");
  const position = selectors.find((selector) => selector.type === "TextPositionSelector");
  if (quote) return findQuote(text, quote, position?.start);
  return position ? atPosition(text, position) : noPassage("Give a TextQuoteSelector or a TextPositionSelector.");
}

function atPosition(text: string, { start, end }: Passage): QuoteResult {
  if (start >= end) return noPassage("The passage is empty: its end must come after its start.");
  if (end > text.length)
    return noPassage(`The passage ends at ${end}, but the text has only ${text.length} characters.`);
  if (isWithinGrapheme(text, { start, end })) return noPassage("The passage starts or ends inside a character.");
  return { passage: { start, end } };
}

function findQuote(text: string, quote: Quote, start: number | undefined): QuoteResult {
  const isWhole = (passage: Passage) => !isWithinGrapheme(text, passage);
  const occurrences = occurrencesOf(text, quote.exact, start ?? 0).filter(isWhole);
  if (occurrences.length === 0) return noPassage("The quote does not occur in the text.");
  const codePointStart = offsetOf(text, start);
  const startingAt = (offset?: number) => occurrences.find((passage) => passage.start === offset);
  const atStart = startingAt(start) ?? startingAt(codePointStart);
  if (atStart) return { passage: atStart };
  const context = { prefix: quote.prefix ?? "", suffix: quote.suffix ?? "" };
  const scores = occurrences.map((passage) => contextScore(text, passage, context));
  const highest = Math.max(...scores);
  const best = occurrences.filter((_, index) => scores[index] === highest);
  const [only, ...others] = start === undefined || highest === 0 ? best : [nearest(best, start)];
  if (only && others.length === 0) return { passage: only };
  return noPassage(`The quote occurs ${best.length} times. Send more of its prefix and suffix, or its position.`);
}

/** Number of occurrences that are compared on each side of the position. */
const MAX_OCCURRENCES = 5_000;

function occurrencesOf(text: string, exact: string, near: number): Passage[] {
  const starts = occurrencesAround(text, exact, near, MAX_OCCURRENCES);
  if (starts.length > 0) return starts.map((start) => ({ start, end: start + exact.length }));
  const words = exact.trim().split(/\s+/).map(escapeRegExp);
  if (words.length < 2) return [];
  const withAnySpace = new RegExp(words.join("\\s+"), "gu");
  return [...text.matchAll(withAnySpace)].slice(0, MAX_OCCURRENCES).map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
}

function escapeRegExp(word: string): string {
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

function noPassage(problem: string): QuoteResult {
  return { passage: null, problem };
}
