import { occurrencesAround } from "./occurrences.ts";
import type { Passage, QuoteSelector, Selectors } from "./selectors.ts";
import { isWithinGrapheme } from "./snap.ts";

/**
 * Find the passage that `selectors` describe in `text`, or null when it is lost. The position is used only if the quote
 * and its context are still there: an edit above moves the passage, and a stale offset would mark the wrong words.
 */
export function anchorPassage(text: string, [position, quote]: Selectors): Passage | null {
  const { start, end } = position;
  const isUnmoved = text.slice(start, end) === quote.exact;
  if (isUnmoved && contextScore(text, { start, end }, quote) === quote.prefix.length + quote.suffix.length)
    return { start, end };
  return bestCandidate(text, quote, position);
}

/** The old position is worth as much as this many matching characters of context. */
const PROXIMITY_WEIGHT = 8;
/** Distance from the old position, in characters, at which half of that weight is left. */
const PROXIMITY_HALF_DISTANCE = 1_000;
/** Minimum number of matching characters, quote and context together, for a quote at a new position. */
const MIN_EVIDENCE = 20;
/** A completely matching prefix or suffix of this length is enough evidence by itself. */
const ENOUGH_CONTEXT = 16;
/** Number of occurrences that are examined on each side of the old position. */
const MAX_OCCURRENCES = 100;

function bestCandidate(text: string, quote: QuoteSelector, position: Passage): Passage | null {
  let best: { passage: Passage; score: number } | null = null;
  for (const start of candidates(text, quote, position.start)) {
    const passage = { start, end: start + quote.exact.length };
    if (!hasEvidence(text, passage, quote, position)) continue;
    const proximity = PROXIMITY_WEIGHT / (1 + Math.abs(start - position.start) / PROXIMITY_HALF_DISTANCE);
    const score = contextScore(text, passage, quote) + proximity;
    if (!best || score > best.score) best = { passage, score };
  }
  return best?.passage ?? null;
}

/** Start offsets of the quote. If it occurs with its whole context, only that: a comma has thousands of occurrences. */
function candidates(text: string, { exact, prefix, suffix }: QuoteSelector, near: number): number[] {
  const before = near - prefix.length;
  const inContext = occurrencesAround(text, prefix + exact + suffix, before, 1).map((at) => at + prefix.length);
  if (inContext.length > 0) return inContext;
  return [
    ...occurrencesAround(text, prefix + exact, before, 1).map((at) => at + prefix.length),
    ...occurrencesAround(text, exact + suffix, near, 1),
    ...occurrencesAround(text, exact, near, MAX_OCCURRENCES),
  ];
}

/** Whether enough text matches. A short word occurs everywhere; with other words around it, it is another passage. */
function hasEvidence(text: string, passage: Passage, quote: QuoteSelector, position: Passage): boolean {
  const before = matchBefore(text, passage.start, quote.prefix);
  const after = matchAfter(text, passage.end, quote.suffix);
  const isUnmoved = passage.start === position.start;
  if (isUnmoved && quote.prefix.length + quote.suffix.length === 0) return true;
  if (!isUnmoved && isWithinGrapheme(text, passage)) return false;
  const isWholeBefore = before === quote.prefix.length && (before >= ENOUGH_CONTEXT || passage.start === before);
  const isWholeAfter =
    after === quote.suffix.length && (after >= ENOUGH_CONTEXT || passage.end + after === text.length);
  const evidence = quote.exact.length + before + after;
  return isWholeBefore || isWholeAfter || evidence >= (isUnmoved ? ENOUGH_CONTEXT / 2 : MIN_EVIDENCE);
}

/** Number of characters of the context of a quote that match the text around `passage`. */
export function contextScore(
  text: string,
  { start, end }: Passage,
  { prefix, suffix }: Omit<QuoteSelector, "type" | "exact">,
): number {
  return matchBefore(text, start, prefix) + matchAfter(text, end, suffix);
}

function matchBefore(text: string, start: number, prefix: string): number {
  let count = 0;
  while (count < prefix.length && text[start - 1 - count] === prefix[prefix.length - 1 - count]) count += 1;
  return count;
}

function matchAfter(text: string, end: number, suffix: string): number {
  let count = 0;
  while (count < suffix.length && text[end + count] === suffix[count]) count += 1;
  return count;
}
