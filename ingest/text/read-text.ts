import { type DocumentNode, paragraphOfLines } from "#domain/document.ts";
import type { Reading } from "#ingest/reading.ts";
import { cleanText, linesOf, refuseTooLong } from "./clean-text.ts";

/** Read plain text: blank lines separate paragraphs; a line end is a break, or without blank lines a new paragraph. */
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
