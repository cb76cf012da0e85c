import { CONTEXT_LENGTH } from "#domain/anchoring/selectors.ts";
import { withoutCutEnd, withoutCutStart } from "#domain/cut-words.ts";
import { TEXTBLOCK_SEPARATOR } from "#domain/document.ts";

/**
 * The words before a passage in its own block, as readers see them: without a cut word, with an ellipsis where it was.
 */
export function wordsBefore(prefix: string): string {
  const blocks = prefix.split(TEXTBLOCK_SEPARATOR);
  const inBlock = blocks.at(-1) ?? "";
  const isCut = blocks.length === 1 && prefix.length >= CONTEXT_LENGTH;
  return isCut ? `…${withoutCutStart(inBlock)}` : inBlock;
}

/** The same after a passage. */
export function wordsAfter(suffix: string): string {
  const blocks = suffix.split(TEXTBLOCK_SEPARATOR);
  const [inBlock = ""] = blocks;
  const isCut = blocks.length === 1 && suffix.length >= CONTEXT_LENGTH;
  return isCut ? `${withoutCutEnd(inBlock)}…` : inBlock;
}
