import { expect, test } from "vitest";
import { withLatinDigits } from "./digits.ts";

test.each([
  ["٠١٢٣٤٥٦٧٨٩", "0123456789"],
  ["۱۹ of ५०, ８ and ๓", "19 of 50, 8 and 3"],
  ["no digits, ½ or ² here", "no digits, ½ or ² here"],
  ["𝟏", "𝟏"],
])("%s is read as %s", (text, latin) => expect(withLatinDigits(text)).toBe(latin));
