import { MAX_ARTICLE_LENGTH } from "#domain/document.ts";
import { RuleError } from "#domain/errors.ts";

/** Control characters that neither XML (1.0, clause 2.2) nor PostgreSQL accepts, apart from tabs and line ends. */
const CONTROLS = /[^\P{Control}\t\n\u007f-\u009f]|[\ufffe\uffff]/gu;

/** Text with "\n" as line end and without control characters. Throws a RuleError when it is not text. */
export function cleanText(text: string): string {
  if (text.includes("\0") || /\p{Surrogate}/u.test(text)) {
    throw new RuleError("This text contains invalid characters. Copy it again from somewhere that shows it correctly.");
  }
  return withoutControls(text.replace(/^\ufeff/, "").replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, "\n"));
}

/** A value from metadata as one line; undefined when it is no text or only white space. */
export const oneLine = (value: unknown): string | undefined =>
  typeof value === "string" ? value.replace(/\s+/g, " ").trim() || undefined : undefined;

/** A page break or a vertical tab, which HTML can write as a reference, separates words. */
export const withoutControls = (text: string) => text.replace(/[\v\f]/g, " ").replace(CONTROLS, "");

/** Throw a RuleError when a text is longer than an article can be, before time is spent on reading it. */
export function refuseTooLong(text: string): void {
  if (text.length <= MAX_ARTICLE_LENGTH) return;
  const [length, limit] = [text.length, MAX_ARTICLE_LENGTH].map((number) => number.toLocaleString("en"));
  throw new RuleError(`This text has ${length} characters; an article can have at most ${limit}. Import it in parts.`);
}

/** Twice the number of lines of a long novel in narrow columns. */
const MAX_LINES = 100_000;

/** The lines of a text that `cleanText` returned. Throws a RuleError when there are too many. */
export function linesOf(text: string): string[] {
  const lines = text.split("\n");
  if (lines.length > MAX_LINES)
    throw new RuleError("This text has too many lines for one article. Import it in parts.");
  return lines;
}
