import { LONGEST_TEXT } from "#domain/document.ts";
import { RuleError } from "#domain/errors.ts";

/** What no text holds and no database or XML export takes (XML 1.0, clause 2.2), apart from tab and line ends. */
const CONTROLS = /[^\P{Control}\t\n\u007f-\u009f]|[\ufffe\uffff]/gu;

/** Text from outside with its line ends as "\n" and without control characters, which nobody sees; a RuleError when it is no text. */
export function cleanText(text: string): string {
  if (text.includes("\0") || /\p{Surrogate}/u.test(text)) {
    throw new RuleError("This text holds characters that are not text. Copy it again from where it is shown rightly.");
  }
  return withoutControls(text.replace(/^\ufeff/, "").replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, "\n"));
}

export const withoutControls = (text: string) => text.replace(CONTROLS, "");

/** Refuse what is longer than an article can be, before time goes into reading it. */
export function refuseTooLong(text: string): void {
  if (text.length <= LONGEST_TEXT) return;
  const [length, most] = [text.length, LONGEST_TEXT].map((number) => number.toLocaleString("en"));
  throw new RuleError(`This text has ${length} characters; an article holds at most ${most}. Import it in parts.`);
}

/** Twice the lines of a long novel in narrow columns. */
const MOST_LINES = 100_000;

/** The lines of a clean text, where they are not too many. */
export function linesOf(text: string): string[] {
  const lines = text.split("\n");
  if (lines.length > MOST_LINES)
    throw new RuleError("This text has too many lines for one article. Import it in parts.");
  return lines;
}
