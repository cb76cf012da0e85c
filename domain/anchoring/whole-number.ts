import type { Passage } from "./selectors.ts";
import { footnoteMarksIn } from "./words/footnote-marks.ts";

/** Spaces that can stand inside a number and before its sign: "12 345", "5 %". */
const SPACE = "[ \\u00a0\\u2007\\u2009\\u202f]";
const RAISED = "⁰¹²³⁴-⁹⁺⁻ⁿⁱ";
const LOWERED = "₀-₉₊₋";
const PARTS = "¼-¾⅐-⅞↉";

/** "1 234 567" | "1.234,56", "12:30", "1'000" | "10⁶". A group after a space has exactly three digits. */
const NUMBER = [
  `(?:\\p{Nd}{1,3}(?:${SPACE}\\p{Nd}{3})+(?!\\p{Nd})|\\p{Nd}+)`,
  "(?:[.,:٫٬'’·]\\p{Nd}+)*",
  `[${RAISED}]*`,
].join("");
/** "3 1/2", "12/05/2024", "2½" */
const FRACTION = [
  `(?:\\p{Nd}{1,3}${SPACE})?\\p{Nd}+(?:[/⁄∕]\\p{Nd}+){1,2}`,
  `(?:\\p{Nd}+${SPACE}?)?[${PARTS}]`,
  `(?:\\p{Nd}+${SPACE}?)?[${RAISED}]+[/⁄][${LOWERED}]+`,
].join("|");
/** "US$", "€ ", "%" before a number, as in Turkish */
const BEFORE = `(?:(?<![\\p{L}\\p{Nd}])(?<!\\p{Nd}${SPACE})\\p{Lu}{0,3}\\p{Sc}${SPACE}?|(?<![\\p{L}\\p{Nd}\\p{Sc}])[%٪])?`;
/** "%", " %", "°C", " €" */
const AFTER = `(?:${SPACE}?(?:[%‰‱٪％℃℉]|°(?:${SPACE}?[CFK](?!\\p{L}))?|\\p{Sc}(?!${SPACE}?\\p{Nd})))?`;
/** "H₂O", "km²", "x⁻¹" */
const LETTERS = `[\\p{sc=Latin}\\p{sc=Greek}\\p{sc=Cyrillic}\\p{Nd}]`;
const FORMULA = `(?:${LETTERS}|[${RAISED}${LOWERED}])*[${RAISED}${LOWERED}](?:${LETTERS}|[${RAISED}${LOWERED}])*`;

const WHOLE_NUMBER = new RegExp(`${BEFORE}(?<!\\p{Nd})(?:${FRACTION}|${NUMBER})${AFTER}|${FORMULA}`, "gu");

/** Number of characters that are examined on each side. */
const WINDOW_LENGTH = 80;

/**
 * `word` extended to the whole number that it is a part of: with its groups, decimals, power and sign, a
 * fraction, a time, a date in digits, a formula. Footnote marks are left out.
 */
export function wholeNumberAround(line: string, word: Passage): Passage {
  const from = Math.max(0, word.start - WINDOW_LENGTH);
  const window = line.slice(from, word.end + WINDOW_LENGTH);
  const marks = footnoteMarksIn(window);
  for (const match of window.matchAll(WHOLE_NUMBER)) {
    const [start, whole] = [match.index, match.index + match[0].length];
    const end = marks.find((mark) => mark.start > start && mark.start < whole)?.start ?? whole;
    if (from + start >= word.end) break;
    if (from + end > word.start)
      return { start: Math.min(word.start, from + start), end: Math.max(word.end, from + end) };
  }
  return word;
}
