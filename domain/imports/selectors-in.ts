import { CONTEXT_LENGTH, type SelectorsInput } from "#domain/anchoring/selectors.ts";
import { charactersIn, isObject, type JsonObject, listOf } from "./values.ts";

/** In UTF-16 units, the limit of a quote in a request that marks a claim. */
const MAX_QUOTE_LENGTH = 20_000;

/** Why a target names no words. */
type NoWords = { selectors: null; reason: string };

/**
 * The quote of an annotation, with its position where there is one. A position alone is not enough: it counts the
 * characters of another copy of the text, and nothing shows whether the same words stand there here.
 */
export function selectorsIn(target: JsonObject): { selectors: SelectorsInput; reason?: never } | NoWords {
  const all = listOf(target.selector).flatMap((one) => refinementsOf(one));
  const quote = all.find(({ type, exact }) => type === "TextQuoteSelector" && typeof exact === "string");
  if (!quote) return { selectors: null, reason: all.length > 0 ? NO_QUOTE : ON_THE_PAGE };
  const { exact, prefix, suffix } = wordsOf(quote);
  if (exact === "") return { selectors: null, reason: NO_QUOTE };
  if (exact.length > MAX_QUOTE_LENGTH) return { selectors: null, reason: "Its quote is longer than a claim can be." };
  const position = all.find(
    ({ type, start, end }) => type === "TextPositionSelector" && isOffset(start) && isOffset(end),
  );
  const { start, end } = position ?? {};
  return {
    selectors: [
      { type: "TextQuoteSelector", exact, prefix, suffix },
      ...(position ? [{ type: "TextPositionSelector" as const, start: Number(start), end: Number(end) }] : []),
    ],
  };
}

const NO_QUOTE = "It does not quote the words it is about.";
const ON_THE_PAGE = "It is a note on the whole page, not on words of it.";

const isOffset = (value: unknown) => Number.isInteger(value) && Number(value) >= 0 && Number(value) < 1_000_000_000;

/** A selector, and the ones that choose a part of what it selects. */
function refinementsOf(selector: unknown, depth = 0): JsonObject[] {
  if (!isObject(selector) || depth > 8) return [];
  return [selector, ...listOf(selector.refinedBy).flatMap((one) => refinementsOf(one, depth + 1))];
}

/** The quote without white space at its ends, which becomes a part of its context. */
function wordsOf({ exact, prefix, suffix }: JsonObject) {
  const quote = charactersIn(exact, 2 * MAX_QUOTE_LENGTH);
  const [before = "", after = ""] = [/^\s*/.exec(quote)?.[0], /\S(\s*)$/.exec(quote)?.[1]];
  return {
    exact: quote.trim(),
    prefix: (charactersIn(prefix, MAX_QUOTE_LENGTH) + before).slice(-CONTEXT_LENGTH),
    suffix: (after + charactersIn(suffix, MAX_QUOTE_LENGTH)).slice(0, CONTEXT_LENGTH),
  };
}
