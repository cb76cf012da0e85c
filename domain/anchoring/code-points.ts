import type { Passage } from "./selectors.ts";

/** UTF-16 units between the counts that are kept of a text. */
const STEP = 256;

/** Converts passages of a text from UTF-16 units to Unicode code points, in which W3C counts. */
export function codePointsIn(text: string): (passage: Passage) => Passage {
  let counts: number[] | undefined;
  const at = (offset: number): number => {
    counts ??= countsOf(text);
    const step = Math.floor(offset / STEP);
    return (counts[step] ?? 0) + offset - step * STEP - pairsIn(text, step * STEP, offset);
  };
  return ({ start, end }) => ({ start: at(start), end: at(end) });
}

/** The UTF-16 offset of a position counted in code points; the end of the text for one beyond it. */
export function utf16Offset(text: string, codePoints: number): number {
  let offset = 0;
  for (let left = Math.min(codePoints, text.length); left > 0; left -= 1)
    offset += (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
  return Math.min(offset, text.length);
}

/** The code points before each step of the text. */
function countsOf(text: string): number[] {
  const counts = [0];
  for (let from = 0; from + STEP <= text.length; from += STEP)
    counts.push((counts.at(-1) ?? 0) + STEP - pairsIn(text, from, from + STEP));
  return counts;
}

/** The surrogate pairs whose second half is between these offsets. */
function pairsIn(text: string, from: number, to: number): number {
  let pairs = 0;
  for (let offset = from; offset < to; offset += 1)
    if (isLow(text.charCodeAt(offset)) && isHigh(text.charCodeAt(offset - 1))) pairs += 1;
  return pairs;
}

const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;
