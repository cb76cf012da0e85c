import { anchorQuote } from "#domain/anchoring/anchor-quote.ts";
import { utf16Offset } from "#domain/anchoring/code-points.ts";
import { describePassage } from "#domain/anchoring/describe.ts";
import type { Selectors, SelectorsInput } from "#domain/anchoring/selectors.ts";

/** Quotes to look for in one text. The W3C counts positions in code points; all others here count UTF-16 units. */
export type LocateJob = { text: string; quotes: SelectorsInput[]; countsCodePoints: boolean };

/** The selectors of the passage with these words, or why there is none, in a sentence. */
export type Located = { selectors: Selectors } | { selectors: null; reason: string };

/** Where the words of each quote are in the text. Other words are never taken for them. */
export const locateQuotes = ({ text, quotes, countsCodePoints }: LocateJob): Located[] =>
  quotes.map((selectors) => {
    const { passage, problem } = anchorQuote(text, countsCodePoints ? inUtf16(text, selectors) : selectors);
    return passage ? { selectors: describePassage(text, passage) } : { selectors: null, reason: reasonOf(problem) };
  });

const inUtf16 = (text: string, selectors: SelectorsInput): SelectorsInput =>
  selectors.map((selector) =>
    selector.type === "TextPositionSelector"
      ? { ...selector, start: utf16Offset(text, selector.start), end: utf16Offset(text, selector.end) }
      : selector,
  );

const reasonOf = (problem: string): string =>
  /occurs \d/.test(problem)
    ? "Its words occur several times in the article, and nothing says which are meant."
    : "Its words are not in the article.";
