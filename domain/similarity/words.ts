import { plainText } from "#domain/plain-text.ts";
import { isStopWord } from "./stop-words.ts";

/** Words of one statement that are compared. A statement has at most two thousand characters. */
const MAX_WORDS = 200;

const segmenter = new Intl.Segmenter("und", { granularity: "word" });

/** The different words that say what a statement is about, without case and accents; also of scripts without spaces. */
export function contentWords(statement: string): string[] {
  const words = new Set<string>();
  for (const { segment, isWordLike } of segmenter.segment(plainText(statement))) {
    if (isWordLike && !isStopWord(segment)) words.add(segment);
    if (words.size >= MAX_WORDS) break;
  }
  return [...words];
}
