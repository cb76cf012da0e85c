import "server-only";
import { anchorQuote } from "#domain/anchoring/anchor-quote.ts";
import type { Passage, SelectorsInput } from "#domain/anchoring/selectors.ts";
import { isWithinGrapheme } from "#domain/anchoring/snap.ts";
import type { ClaimInput } from "#domain/claim.ts";
import { RuleError } from "#domain/errors.ts";

/** The passage a request asks for, found again on the stored text: what a browser counted is never trusted. Null when it asks for none. */
export function passageAsked(
  text: string,
  { passage, selectors }: Pick<ClaimInput, "passage" | "selectors">,
): Passage | null {
  const asked = passage ?? (selectors ? quoted(text, selectors) : null);
  if (!asked) return null;
  if (asked.end > text.length) throw new RuleError("The passage reaches beyond the end of the article.");
  if (isWithinGrapheme(text, asked)) throw new RuleError("The passage begins or ends inside a character.");
  if (text.slice(asked.start, asked.end).trim() === "") throw new RuleError("The passage holds no words.");
  return { start: asked.start, end: asked.end };
}

function quoted(text: string, selectors: SelectorsInput): Passage {
  const found = anchorQuote(text, selectors);
  if (!found.passage) throw new RuleError(found.problem);
  return found.passage;
}
