import { occurrencesAround } from "./occurrences.ts";
import type { Passage, QuoteSelector, Selectors } from "./selectors.ts";
import { isWithinGrapheme } from "./snap.ts";

/**
 * Find the passage that `selectors` describe in `text`, or null when it is lost. The position is trusted only
 * while the quote still stands there: an edit above moves the passage, and a stale offset would mark the wrong words.
 */
export function anchorPassage(text: string, [position, quote]: Selectors): Passage | null {
  const { start, end } = position;
  const stands = text.slice(start, end) === quote.exact;
  if (stands && contextAt(text, { start, end }, quote) === quote.prefix.length + quote.suffix.length)
    return { start, end };
  return closestQuote(text, quote, position);
}

/** Standing at its old place is worth as much to a quote as this many characters of context. */
const NEARNESS_WEIGHT = 8;
/** At this distance from the old place half of that is left. */
const NEAR = 1_000;
/** Characters that must agree, quote and context together, before a quote is believed to have moved. */
const EVIDENCE = 20;
/** One side of context is evidence by itself from this length. */
const HALF_CONTEXT = 16;
/** How many occurrences on each side of the old place are looked at. */
const LOOKED_AT = 100;

function closestQuote(text: string, quote: QuoteSelector, position: Passage): Passage | null {
  let best: { passage: Passage; score: number } | null = null;
  for (const start of candidates(text, quote, position.start)) {
    const passage = { start, end: start + quote.exact.length };
    if (!isBelievable(text, passage, quote, position)) continue;
    const nearness = NEARNESS_WEIGHT / (1 + Math.abs(start - position.start) / NEAR);
    const score = contextAt(text, passage, quote) + nearness;
    if (!best || score > best.score) best = { passage, score };
  }
  return best?.passage ?? null;
}

/** Where the quote stands. In its whole context it is looked for nowhere else: a comma has thousands of places, but one context. */
function candidates(text: string, { exact, prefix, suffix }: QuoteSelector, near: number): number[] {
  const before = near - prefix.length;
  const inContext = occurrencesAround(text, prefix + exact + suffix, before, 1).map((at) => at + prefix.length);
  if (inContext.length > 0) return inContext;
  return [
    ...occurrencesAround(text, prefix + exact, before, 1).map((at) => at + prefix.length),
    ...occurrencesAround(text, exact + suffix, near, 1),
    ...occurrencesAround(text, exact, near, LOOKED_AT),
  ];
}

/** Short words stand everywhere; without their neighbours they are other words. */
function isBelievable(text: string, passage: Passage, quote: QuoteSelector, position: Passage): boolean {
  const before = agreementBefore(text, passage.start, quote.prefix);
  const after = agreementAfter(text, passage.end, quote.suffix);
  const stayed = passage.start === position.start;
  if (stayed && quote.prefix.length + quote.suffix.length === 0) return true;
  if (!stayed && isWithinGrapheme(text, passage)) return false;
  const isWholeBefore = before === quote.prefix.length && (before >= HALF_CONTEXT || passage.start === before);
  const isWholeAfter = after === quote.suffix.length && (after >= HALF_CONTEXT || passage.end + after === text.length);
  const shown = quote.exact.length + before + after;
  return isWholeBefore || isWholeAfter || shown >= (stayed ? HALF_CONTEXT / 2 : EVIDENCE);
}

/** How many characters of the quote's context stand around `passage`. */
export function contextAt(
  text: string,
  { start, end }: Passage,
  { prefix, suffix }: Omit<QuoteSelector, "type" | "exact">,
): number {
  return agreementBefore(text, start, prefix) + agreementAfter(text, end, suffix);
}

function agreementBefore(text: string, start: number, prefix: string): number {
  let same = 0;
  while (same < prefix.length && text[start - 1 - same] === prefix[prefix.length - 1 - same]) same += 1;
  return same;
}

function agreementAfter(text: string, end: number, suffix: string): number {
  let same = 0;
  while (same < suffix.length && text[end + same] === suffix[same]) same += 1;
  return same;
}
