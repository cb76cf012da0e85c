import { type ArticleDocument, paragraphOfLines } from "#domain/document.ts";

/** Characters of a line. Articles of the maximum length then have as many nodes as the check of documents allows. */
const LINE_LENGTH = 46;

/** Lines of different words, `length` UTF-16 units together. Every 20th word is another in every `edition`. */
export function linesOf(length: number, edition = 0): string[] {
  const lines: string[] = [];
  let word = 0;
  for (let size = 0; size < length - 2 * LINE_LENGTH; ) {
    const words: string[] = [];
    for (let at = 0; at < LINE_LENGTH - 10; word += 1) {
      // A sequence without a period, so that no passage of the text repeats.
      const number = (word * 7919 + Math.floor(word / 4_001)) % 9_973;
      words.push(word % 20 === 0 ? `edited${edition}x${number}` : `word${number}`);
      at += (words.at(-1)?.length ?? 0) + 1;
    }
    const line = `${words.join(" ")}.`;
    lines.push(line);
    size += line.length + 2;
  }
  return lines;
}

/** The document of an article of these lines, a paragraph each. */
export const documentOf = (lines: string[]): ArticleDocument => ({
  type: "doc",
  content: lines.map((line) => paragraphOfLines([line])),
});
