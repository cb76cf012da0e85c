import type { DatedArticle } from "./affair-time-line.ts";

/** An article that may be about the same affair as others, and why. */
export type RelatedArticle = DatedArticle & {
  /** How many quotations it shares with them. */
  quotations: number;
  /** Rare words that it shares with them, without case and accents. */
  words: string[];
};

/** Words that are named as a reason. */
const MAX_NAMED_WORDS = 5;

/** Why an article may belong to others: `Shares 2 quotations and the words harbour, lorry`. */
export function relationInWords({ quotations, words }: Pick<RelatedArticle, "quotations" | "words">): string {
  const said = quotations === 1 ? "1 quotation" : `${quotations} quotations`;
  const named = words.slice(0, MAX_NAMED_WORDS).join(", ");
  if (named === "") return `Shares ${said}`;
  return quotations === 0 ? `Shares the rare words ${named}` : `Shares ${said} and the rare words ${named}`;
}
