import { type DocumentNode, paragraphOfLines } from "#domain/document.ts";
import type { Reading } from "#ingest/reading.ts";
import { cleanText, linesOf, refuseTooLong } from "./clean-text.ts";

/**
 * Read plain text as paragraphs. Blank lines separate paragraphs, and a single line end is a line break. In a text
 * without blank lines, each line is a paragraph.
 */
export function readText(input: string): Reading {
  refuseTooLong(input);
  const text = linesOf(cleanText(input))
    .map((line) => line.trim())
    .join("\n")
    .trim();
  const paragraphs = text.includes("\n\n") ? text.split(/\n{2,}/) : text.split("\n");
  const blocks = paragraphs
    .filter((paragraph) => paragraph !== "")
    .map((paragraph): DocumentNode => paragraphOfLines(paragraph.split("\n")));
  return { blocks, details: {}, leftOut: [], method: "plain-text" };
}
