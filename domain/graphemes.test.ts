import fc from "fast-check";
import { expect, test } from "vitest";
import { anyText } from "./anchoring/testing/arbitrary.ts";
import { cutAtGrapheme, graphemeStart, isGraphemeBoundary, shortened, shortenedToWords } from "./graphemes.ts";

test.each([
  ["short", 10, "short"],
  ["tides", 5, "tides"],
  ["tides turn", 5, "tides"],
  ["sea 🌊", 5, "sea "],
  ["by 👨‍👩‍👧", 7, "by "],
  ["cafe\u0301s", 4, "caf"],
  ["🇳🇿🇬🇧", 6, "🇳🇿"],
])("%j with a limit of %i units becomes %j", (text, maxLength, expected) => {
  expect(cutAtGrapheme(text, maxLength)).toBe(expected);
});

test("a grapheme that is longer than the limit is cut between characters", () => {
  expect(cutAtGrapheme("👨‍👩‍👧", 4)).toBe("👨‍");
  expect(cutAtGrapheme("e\u0301\u0301\u0301", 2)).toBe("e\u0301");
  expect(cutAtGrapheme(`x${"\u200d👩".repeat(2_000)}`, 2_000)).toMatch(/^x[\u200d👩]+$/u);
});

test("a cut text is a beginning of the text within the limit, and ends with a whole grapheme unless the first is too long", () => {
  fc.assert(
    fc.property(anyText, fc.nat(60), (text, maxLength) => {
      const cut = cutAtGrapheme(text, maxLength);
      expect(text.startsWith(cut)).toBe(true);
      expect(cut.length).toBeLessThanOrEqual(maxLength);
      if (cut !== text) expect(cut).not.toMatch(/[\ud800-\udbff]$/);
      if (!isGraphemeBoundary(text, cut.length)) expect(graphemeStart(text, maxLength)).toBe(0);
    }),
  );
});

test("a text that is shortened to words ends with a whole word, where its words are not too long", () => {
  expect(shortenedToWords("The border with Italy", 19)).toBe("The border with…");
  expect(shortenedToWords("The border with Italy", 16)).toBe("The border with…");
  expect(shortenedToWords("The border with Italy", 21)).toBe("The border with Italy");
  expect(shortenedToWords("A 四国の港では水位が毎日記録され", 10)).toBe("A 四国の港では水…");
});

test("a shortened text ends with an ellipsis and keeps the limit", () => {
  expect(shortened("The tide turns.", 15)).toBe("The tide turns.");
  expect(shortened("The tide turns.", 10)).toBe("The tide…");
  expect(shortened("The tide 🌊 turns", 11)).toBe("The tide…");
});
