import { withLatinDigits } from "#domain/digits.ts";

/** Languages that write 1.234,5 where English writes 1,234.5. */
const DECIMAL_COMMA = new Set("cs da de es fi fr hu id it nb nl no pl pt ro ru".split(" "));

/** The text with the digits and the separators of other scripts as those of Latin script. Its length stays. */
export const withLatinNumbers = (text: string): string =>
  withLatinDigits(text).replace(/٫/g, ".").replace(/٬/g, ",").replace(/٪/g, "%");

/** The value of a written number such as "1,234.5", and the number of its decimals; null where it is no number. */
export function writtenNumber(written: string, language: string): { value: number; decimals: number } | null {
  const isComma = DECIMAL_COMMA.has(language.slice(0, 2).toLowerCase());
  const [group, point] = isComma ? [".", ","] : [",", "."];
  const [whole = "", decimals = "", ...rest] = written.split(point);
  const groups = whole.split(group);
  if (rest.length > 0 || groups.some((digits, nth) => nth > 0 && digits.length !== 3)) return null;
  const value = Number(`${groups.join("")}${decimals === "" ? "" : `.${decimals}`}`);
  return Number.isFinite(value) ? { value, decimals: decimals.length } : null;
}
