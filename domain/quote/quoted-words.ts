import type { Passage } from "#domain/anchoring/selectors.ts";
import { snapToWords } from "#domain/anchoring/snap.ts";

/** Limit of a quote in UTF-16 units. */
export const MAX_QUOTE_LENGTH = 5000;

/** The passage of whole words that a selection in the text of a source stands for; null for white space. */
export const quotedPassage = (text: string, selection: Passage): Passage | null => snapToWords(text, selection);

/**
 * The words of a passage as a quote: without line breaks, and with words whole that a hyphen at the end of a line
 * divides.
 */
export const quotedWords = (text: string, { start, end }: Passage): string =>
  text
    .slice(start, end)
    .replace(/(?<=\p{Ll})(?:-|\u00ad)[^\S\n]*\n\s*(?=\p{Ll})/gu, "")
    .replace(/\u00ad/g, "")
    .replace(/\s+/g, " ")
    .trim();
