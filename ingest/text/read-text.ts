import { type DocumentNode, paragraphOfLines } from "#domain/document.ts";
import { languageOf } from "#ingest/details/language.ts";
import type { Reading } from "#ingest/reading.ts";
import { cleanText, linesOf, refuseTooLong } from "./clean-text.ts";
import { joinLines, type KnownWords, knownWords } from "./join-lines.ts";
import { hangingLines, wrappedParagraphs, wrapWidth } from "./wrapped-lines.ts";

/**
 * Read plain text: blank lines separate paragraphs. Lines that a program wrapped at a width are joined. Otherwise a line
 * end is a break, or a new paragraph where there are no blank lines or lines are as long as paragraphs.
 */
export function readText(input: string): Reading {
  refuseTooLong(input);
  const lines = linesOf(cleanText(input)).map((line) => line.trimEnd());
  const blocks = paragraphsOf(groupsOf(lines)).map((paragraph): DocumentNode => paragraphOfLines(paragraph));
  return { blocks, details: { language: languageOf(lines.join("\n")) }, leftOut: [], method: "plain-text" };
}

/** The lines between blank lines. */
function groupsOf(lines: string[]): string[][] {
  const groups: string[][] = [[]];
  for (const line of lines) {
    if (line.trim() !== "") groups.at(-1)?.push(line);
    else if (groups.at(-1)?.length !== 0) groups.push([]);
  }
  return groups.filter((group) => group.length > 0);
}

function paragraphsOf(groups: string[][]): string[][] {
  const width = wrapWidth(groups);
  if (width !== null) return unwrapped(groups, width, knownWords(groups.flat()));
  const isLineAParagraph = groups.length === 1;
  const words = knownWords(groups.flat());
  return groups.flatMap((lines) => {
    const trimmed = hangingLines(lines).map((hanging) => joinLines(hanging, words));
    return isLineAParagraph || trimmed.some(isLong) ? trimmed.map((line) => [line]) : [trimmed];
  });
}

/** A longer line was not broken by hand, so that the ends of the lines around it end paragraphs too. */
const MAX_BROKEN_LENGTH = 120;

const isLong = (line: string) => line.length > MAX_BROKEN_LENGTH;

function unwrapped(groups: string[][], width: number, words: KnownWords): string[][] {
  const isAlone = groups.every((lines) => lines.length === 1);
  return (isAlone ? [groups.flat()] : groups).flatMap((lines) => {
    const paragraphs = wrappedParagraphs(lines, width);
    // In a wrapped text too, the lines of an address or a verse are lines.
    if (paragraphs.every((paragraph) => paragraph.length === 1) && !isAlone && groups.length > 1)
      return [lines.map((line) => line.trim())];
    return paragraphs.map((paragraph) => [joinLines(paragraph, words)]);
  });
}
