import { type DocumentNode, paragraphOfLines } from "#domain/document.ts";
import { RuleError } from "#domain/errors.ts";
import { cleanText, refuseTooLong } from "./clean-text.ts";
import type { Reading } from "./reading.ts";

/** Twice the lines of a long novel in narrow columns. */
const MOST_LINES = 100_000;

/**
 * Plain text as paragraphs. A blank line parts paragraphs and a single line end is a line break; in a text without any
 * blank line each line is a paragraph.
 */
export function readText(input: string): Reading {
  refuseTooLong(input);
  const lines = cleanText(input).split("\n");
  if (lines.length > MOST_LINES)
    throw new RuleError("This text has too many lines for one article. Import it in parts.");
  const text = lines
    .map((line) => line.trim())
    .join("\n")
    .trim();
  const paragraphs = text.includes("\n\n") ? text.split(/\n{2,}/) : text.split("\n");
  const blocks = paragraphs
    .filter((paragraph) => paragraph !== "")
    .map((paragraph): DocumentNode => paragraphOfLines(paragraph.split("\n")));
  return { blocks, details: {}, leftOut: [], method: "plain-text" };
}
