import { ownValue } from "#domain/own-value.ts";
import type { DocumentAttributes } from "./document.ts";

/** The number of an item as its list shows it. `follows` is false where the number is not the one after the last. */
export type ItemNumber = { value: number; label: string; follows: boolean };

type List = { attrs?: DocumentAttributes; content?: { attrs?: DocumentAttributes }[] };

/** A cache: documents are immutable. */
const known = new WeakMap<List, ItemNumber[]>();

/** The numbers of all items of an ordered list, in order: "3", "c" or "iii" as its `type` says. */
export function itemNumbers(list: List): ItemNumber[] {
  const found = known.get(list);
  if (found) return found;
  let next = integerOf(list.attrs?.start) ?? 1;
  const numbers = (list.content ?? []).map(({ attrs }, index): ItemNumber => {
    const value = integerOf(attrs?.value) ?? next;
    const follows = index === 0 || value === next;
    next = value + 1;
    return { value, label: labelOf(value, list.attrs?.type), follows };
  });
  known.set(list, numbers);
  return numbers;
}

const integerOf = (value: unknown): number | null =>
  typeof value === "number" && Number.isInteger(value) ? value : null;

/** As browsers write it (CSS Counter Styles 3, 6.1 and 6.2): numbers that a style cannot show are decimal. */
function labelOf(value: number, type: unknown): string {
  const letters = ownValue(LETTERS, String(type))?.(value) ?? String(value);
  return type === "A" || type === "I" ? letters.toUpperCase() : letters;
}

const LETTERS: Record<string, (value: number) => string | null> = {
  a: inLetters,
  A: inLetters,
  i: inRoman,
  I: inRoman,
};

/** "a" to "z", then "aa", "ab"; null for numbers below 1. */
function inLetters(value: number): string | null {
  if (value < 1) return null;
  let [letters, rest] = ["", value];
  for (; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(97 + ((rest - 1) % 26)) + letters;
  return letters;
}

const ROMAN = Object.entries({
  ...{ m: 1000, cm: 900, d: 500, cd: 400, c: 100, xc: 90, l: 50, xl: 40, x: 10, ix: 9, v: 5, iv: 4, i: 1 },
});

/** Roman numerals in small letters, from 1 to 3999; null for other numbers. */
export function inRoman(value: number): string | null {
  if (value < 1 || value > 3999) return null;
  let [letters, rest] = ["", value];
  for (const [sign, step] of ROMAN) for (; rest >= step; rest -= step) letters += sign;
  return letters;
}
