import { UNIT_AFTER, UNIT_BEFORE, UNIT_OF_BOTH } from "./number-units.ts";
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
  "(?:[.,:٫٬'’·．，：]\\p{Nd}+)*",
  `[${RAISED}]*`,
].join("");
/** "5 × 10⁶", "2024-03-05", "3 1/2", "12/05/2024", "2½" */
const FRACTION = [
  `\\p{Nd}+(?:[.,]\\p{Nd}+)?${SPACE}?[×·⋅]${SPACE}?10(?:[${RAISED}]+|\\^[-−]?\\p{Nd}+)`,
  "\\p{Nd}{4}-\\p{Nd}{2}-\\p{Nd}{2}(?!\\p{Nd})",
  `(?:\\p{Nd}{1,3}(?:${SPACE}|-))?\\p{Nd}+(?:[/⁄∕]\\p{Nd}+){1,2}`,
  `(?:\\p{Nd}+${SPACE}?)?[${PARTS}]`,
  `(?:\\p{Nd}+${SPACE}?)?[${RAISED}]+[/⁄][${LOWERED}]+`,
].join("|");
/** "US$", "€ ", "%" before a number, as in Turkish */
const BEFORE = `(?:(?<![\\p{L}\\p{Nd}])(?<!\\p{Nd}${SPACE})\\p{Lu}{0,3}\\p{Sc}${SPACE}?|(?<![\\p{L}\\p{Nd}\\p{Sc}])(?:[%٪％]|${UNIT_BEFORE}))?`;
/** "%", " %", "°C", " €" */
const SIGN = `${SPACE}?(?:[%‰‱٪％℃℉]|°(?:${SPACE}?[CFK](?!\\p{L}))?|\\p{Sc}(?!${SPACE}?\\p{Nd}))`;
const AFTER = `(?:${SIGN})?`;
const HAN_DIGITS = "〇一二三四五六七八九十百千";
/** "H₂O", "km²", "x⁻¹" */
const LETTERS = `[\\p{sc=Latin}\\p{sc=Greek}\\p{sc=Cyrillic}\\p{Nd}]`;
const FORMULA = `(?:${LETTERS}|[${RAISED}${LOWERED}])*[${RAISED}${LOWERED}](?:${LETTERS}|[${RAISED}${LOWERED}])*`;

const ONE = `(?<!\\p{Nd})(?:${FRACTION}|${NUMBER})`;
/** "–" in "5–7 percent", "to" in "5 to 7 percent", but not in "from 5 to 7 percent", which is a change. */
const JOINT = `(?:${SPACE}?[-–—‑~～〜]${SPACE}?|(?<!(?:from|von|de|van|od|от|från|fra) [^ ]{1,12})${SPACE}(?:to|bis|à|a|tot|till|til|do|až|до)${SPACE})`;
const UNIT = `(?:${UNIT_AFTER})`;
/** Two numbers with one unit. Years, pages and results have none: they are two numbers. */
const RANGE = [
  `${BEFORE}${ONE}${AFTER}${JOINT}${BEFORE}${ONE}(?:${UNIT}${AFTER}|${SIGN}|${UNIT_OF_BOTH})`,
  `(?<!\\p{L})\\p{Sc}${SPACE}?${ONE}[–-]\\p{Sc}?${ONE}(?!\\p{Nd})`,
].join("|");

const WHOLE_NUMBER = new RegExp(
  `${RANGE}|${BEFORE}${ONE}(?:${UNIT}${AFTER}|${AFTER})|[${HAN_DIGITS}]+[%％割]|${FORMULA}`,
  "giu",
);

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
