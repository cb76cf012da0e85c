import { below, type Draft, type Random } from "#bench/anchor/newsroom.ts";
import type { Passage } from "#domain/anchoring/selectors.ts";

/** Characters of a line. */
const LINE_LENGTH = 80;
/** A longer word at the end of a line is divided as often as not. */
const MIN_DIVIDED_LENGTH = 7;

/** The text of a draft as it comes out of a PDF, in lines with divided words, and the passage of each origin's word. */
export function pdfTextOf(random: Random, draft: Draft): { text: string; passages: Map<number, Passage> } {
  const passages = new Map<number, Passage>();
  const parts: string[] = [];
  let [length, column] = [0, 0];
  const add = (part: string) => {
    parts.push(part);
    length += part.length;
    column = part.endsWith("\n") ? 0 : column + part.length;
  };
  for (const paragraph of draft) {
    if (length > 0) add("\n\n");
    for (const { text, origin } of paragraph) {
      if (column > 0) add(column + text.length > LINE_LENGTH ? "\n" : " ");
      const start = length;
      add(divided(random, text, column));
      if (origin !== null) passages.set(origin, { start, end: length });
    }
  }
  return { text: parts.join(""), passages };
}

/** A word near the end of a line, half of the time with a hyphen and a line break in it. */
function divided(random: Random, word: string, column: number): string {
  const isLetters = /^[a-z]+$/.test(word);
  const isAtEnd = column + word.length > LINE_LENGTH - 4;
  if (!isLetters || !isAtEnd || word.length < MIN_DIVIDED_LENGTH || random() < 0.5) return word;
  const at = 3 + below(random, word.length - 5);
  return `${word.slice(0, at)}-\n${word.slice(at)}`;
}
