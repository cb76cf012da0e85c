import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyText } from "#domain/anchoring/testing/arbitrary.ts";
import { expectLinearTime } from "#domain/anchoring/testing/linear-time.ts";
import { comparableText, originalPassage } from "./comparable-text.ts";

describe("the same words in other characters have one spelling", () => {
  test.each([
    ["ligatures", "The ﬁrst oﬃce was ﬂooded", "The first office was flooded"],
    ["full width", "ＮＨＫは５％と述べた！", "NHKは5%と述べた!"],
    ["half width", "ｶﾞｿﾘﾝ ﾊﾟﾘ ｱ", "ガソリン パリ ア"],
    ["dots", "so... and…. and‥", "so… and… and…"],
    ["dashes", "a -- b --- c — d – e − f", "a - b - c - d - e - f"],
    ["quotation marks", "“a” „b‟ «c» ''d'' ``e`` ‘f’ `g´", '"a" "b" "c" "d" "e" \'f\' \'g\''],
    ["invisible characters", "\ufeffa\u200eb\u00adc\u2060d\u200b \u2066e\u2069 ❤\ufe0f", "abcd e ❤"],
    ["white space", "a\u00a0b \t c\n \nd\n\n\ne\u2028f", "a b c\nd\n\ne\nf"],
    ["combining marks", "cafe\u0301 A\u030a ガ", "café Å ガ"],
    ["Hangul", "\u1112\u1161\u11ab\u1100\u116e\u11a8", "한국"],
    ["Arabic letters", "ﻻ ﷲ ســلام", "لا الله سلام"],
    ["letters of other alphabets", "𝐁𝐨𝐥𝐝 Ⅳ ㎞ ℃ № ŀ ſ", "Bold IV km °C No l· s"],
    ["figures after letters", "km² H₂O CO₂ m³", "km2 H2O CO2 m3"],
    ["fractions", "10½ and ¾ and 1⁄2", "10 1/2 and 3/4 and 1/2"],
  ])("%s", (_, original, spelling) => {
    expect(comparableText(original).text).toBe(spelling);
  });
});

test.each(["10⁶", "10₂", "m⁻¹", "①", "1ª", "nº 5", "x⁻¹", "Brand™", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "👨‍👩‍👧", "polish", "March"])(
  "%s keeps its spelling",
  (text) => {
    expect(comparableText(text).text).toBe(text);
  },
);

test("every unit comes from the characters of the original at its place", () => {
  fc.assert(
    fc.property(anyText, (original) => {
      const comparable = comparableText(original);
      let last = 0;
      for (let at = 0; at < comparable.text.length; at += 1) {
        const { start, end } = originalPassage(comparable, { start: at, end: at + 1 });
        expect([start >= last, start < end, end <= original.length]).toEqual([true, true, true]);
        last = start;
        // A raised figure by itself is a footnote mark, but after "m" it is a power: its spelling depends on its place.
        const spelling = original.slice(start, end).normalize("NFKC");
        if (/^\w$/.test(comparable.text.charAt(at))) expect(spelling).toContain(comparable.text.charAt(at));
      }
    }),
    { numRuns: 300 },
  );
});

const piece = fc.oneof(
  fc.constantFrom("ﬁ", "--", "—", "…", "...", "''", "“", "½", "10", "10⁶", "word", "ﾊﾟ", "㎡", "Ⅳ", "．"),
  fc.stringMatching(/^[\p{L}\p{Nd}]$/u),
);

test("a spelling is its own spelling", () => {
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const { text } = comparableText(pieces.join(" "));
      expect(comparableText(text).text).toBe(text);
    }),
    { numRuns: 500 },
  );
});

test.each([
  ["letters", "Words, “and” words… "],
  ["combining marks", "\u0301\u0323"],
  ["dashes", "-"],
  ["dots", "."],
  ["spaces", " "],
  ["footnote marks", "a²[1]"],
  ["open brackets", "["],
  ["raised figures", "¹"],
  ["Japanese", "ガｶﾞ円"],
])("the time grows with the length: %s", (_, piece) => {
  expectLinearTime({
    inputOf: (size) => piece.repeat(size / piece.length),
    run: (text) => comparableText(text),
    size: 800_000,
    maxMs: 20_000,
  });
});
