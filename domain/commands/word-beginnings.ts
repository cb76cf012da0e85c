import { plainText } from "#domain/plain-text.ts";

/**
 * Whether each typed word begins a word of the text, in any order: “ver new” finds “New version”. Case and accents do
 * not count.
 */
export function matchesWords(text: string, typed: string): boolean {
  const words = plainWords(text);
  return plainWords(typed).every((beginning) => words.some((word) => word.startsWith(beginning)));
}

const plainWords = (text: string): string[] =>
  plainText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
