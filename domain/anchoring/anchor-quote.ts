import { contextScore } from "./anchor.ts";
import { utf16Offset } from "./code-points.ts";
import { occurrencesAround, occurrencesOf } from "./occurrences.ts";
import type { Passage, SelectorsInput } from "./selectors.ts";
import { isWithinGrapheme } from "./snap.ts";
import { comparableText, originalPassage } from "./words/comparable-text.ts";

type Quote = Extract<SelectorsInput[number], { type: "TextQuoteSelector" }>;

/** The passage that selectors from another program describe, or a message that explains why there is none. */
export type QuoteResult = { passage: Passage; problem?: never } | { passage: null; problem: string };

/**
 * Find the passage of selectors from another program: a quote (white space and typography can differ; the position,
 * which is optional, can count code points as W3C does), or a position in UTF-16 units. Several equally good quotes
 * give a problem.
 */
export function anchorQuote(text: string, selectors: SelectorsInput): QuoteResult {
  const quote = selectors.find((selector) => selector.type === "TextQuoteSelector");
  const position = selectors.find((selector) => selector.type === "TextPositionSelector");
  if (quote) return findQuote(text, quote, position?.start);
  return position ? atPosition(text, position) : noPassage("Send a TextQuoteSelector or a TextPositionSelector.");
}

function atPosition(text: string, { start, end }: Passage): QuoteResult {
  if (start >= end) return noPassage("The passage is empty: its end must come after its start.");
  if (end > text.length)
    return noPassage(`The passage ends at ${end}, but the text has only ${text.length} characters.`);
  if (isWithinGrapheme(text, { start, end })) return noPassage("The passage starts or ends inside a character.");
  return { passage: { start, end } };
}

function findQuote(text: string, quote: Quote, start: number | undefined): QuoteResult {
  const occurrences = occurrencesNear(text, quote.exact, start ?? 0);
  const isWhole = (passage: Passage) => !isWithinGrapheme(text, passage);
  for (const offset of [start, start === undefined ? start : utf16Offset(text, start)]) {
    const atOffset = occurrences.find((passage) => passage.start === offset);
    if (atOffset && isWhole(atOffset)) return { passage: atOffset };
  }
  const context = { prefix: quote.prefix ?? "", suffix: quote.suffix ?? "" };
  const candidates = occurrences
    .map((passage) => ({
      passage,
      score: contextScore(text, passage, context),
      distance: Math.abs(passage.start - (start ?? 0)),
    }))
    .sort((one, other) => other.score - one.score || one.distance - other.distance)
    .slice(0, MAX_CANDIDATES)
    .filter(({ passage }) => isWhole(passage));
  const [best] = candidates;
  if (!best) return noPassage("The quote does not occur in the text.");
  const count = candidates.filter(({ score }) => score === best.score).length;
  if (count === 1 || (start !== undefined && best.score > 0)) return { passage: best.passage };
  return noPassage(`The quote occurs ${count} times. Send more of its prefix and suffix, or its position.`);
}

/** Number of occurrences on each side of the position whose context is compared. */
const MAX_OCCURRENCES = 2_000;
/** Number of occurrences, those with the most context first, that are checked for split graphemes. */
const MAX_CANDIDATES = 500;

function occurrencesNear(text: string, exact: string, near: number): Passage[] {
  const starts = occurrencesAround(text, exact, near, MAX_OCCURRENCES);
  if (starts.length > 0) return starts.map((start) => ({ start, end: start + exact.length }));
  const spaced = occurrencesWithAnySpace(text, exact);
  return (spaced.length > 0 ? spaced : occurrencesInOtherCharacters(text, exact)).slice(0, MAX_OCCURRENCES);
}

/** The passages with the words of a quote in other characters: quotation marks, dashes, ligatures, accents. */
function occurrencesInOtherCharacters(text: string, exact: string): Passage[] {
  const [comparable, quote] = [comparableText(text), comparableText(exact).text.trim()];
  const found = occurrencesOf(comparable.text, quote).map((start) => ({ start, end: start + quote.length }));
  const passages = found.length > 0 ? found : occurrencesWithAnySpace(comparable.text, quote);
  return passages.map((passage) => originalPassage(comparable, passage));
}

/** White space other than one space. */
const UNUSUAL_SPACE = /[^\S ]\s*| \s+/g;

/** The passages with the words of a quote, in order and with any white space between them. */
function occurrencesWithAnySpace(text: string, exact: string): Passage[] {
  const quote = exact.trim().replace(UNUSUAL_SPACE, " ");
  if (!quote.includes(" ")) return [];
  const spaces = text.matchAll(UNUSUAL_SPACE);
  let [space, shift] = [spaces.next().value, 0];
  const offsetInText = (offset: number) => {
    for (; space && space.index - shift < offset; space = spaces.next().value) shift += space[0].length - 1;
    return offset + shift;
  };
  return occurrencesOf(text.replace(UNUSUAL_SPACE, " "), quote).map((start) => ({
    start: offsetInText(start),
    end: offsetInText(start + quote.length - 1) + 1,
  }));
}

function noPassage(problem: string): QuoteResult {
  return { passage: null, problem };
}
