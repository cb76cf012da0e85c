/** The digits of a text as 0 to 9, whatever their script. Its length stays: digits beyond U+FFFF stay as they are. */
export const withLatinDigits = (text: string): string =>
  text.replace(/(?![0-9])\p{Nd}/gu, (digit) => (digit.length > 1 ? digit : String(digitValue(digit))));

/** The digits of every script stand in tens in Unicode, from zero on. */
function digitValue(digit: string): number {
  const code = digit.charCodeAt(0);
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCharCode(zero - 1))) zero -= 1;
  return code - zero;
}
