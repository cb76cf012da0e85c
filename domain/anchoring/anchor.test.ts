import fc from "fast-check";
import { expect, test } from "vitest";
import { anchorPassage } from "./anchor.ts";
import { describePassage } from "./describe.ts";
import { CONTEXT_LENGTH, type Passage } from "./selectors.ts";
import { isWithinGrapheme } from "./snap.ts";
import { textWithPassage } from "./testing/arbitrary.ts";

const passageOf = (text: string, quote: string): Passage => {
  const start = text.indexOf(quote);
  return { start, end: start + quote.length };
};

test("a passage anchors back to itself in the text it came from", () => {
  fc.assert(
    fc.property(textWithPassage, ([text, passage]) => {
      expect(anchorPassage(text, describePassage(text, passage))).toEqual(passage);
    }),
    { numRuns: 500 },
  );
});

test("context is at most 32 characters a side and holds whole graphemes", () => {
  fc.assert(
    fc.property(textWithPassage, ([text, { start, end }]) => {
      const [, { prefix, suffix }] = describePassage(text, { start, end });
      expect(Math.max(prefix.length, suffix.length)).toBeLessThanOrEqual(CONTEXT_LENGTH);
      if (prefix) expect(isWithinGrapheme(text, { start: start - prefix.length, end: text.length })).toBe(false);
      if (suffix) expect(isWithinGrapheme(text, { start: 0, end: end + suffix.length })).toBe(false);
    }),
  );
});

const once = fc
  .tuple(textWithPassage, fc.string())
  .filter(([[text, { start, end }]]) => text.split(text.slice(start, end)).length === 2)
  .filter(([[text, passage]]) => !isWithinGrapheme(text, passage));

test("text inserted before a quote that occurs once shifts it by its length", () => {
  fc.assert(
    fc.property(once, ([[text, passage], added]) => {
      const before = `${added}\n\n`;
      const shifted = { start: passage.start + before.length, end: passage.end + before.length };
      // Both can also make the quote together: two line ends before three, where the quote is three.
      fc.pre((before + text).indexOf(text.slice(passage.start, passage.end)) === shifted.start);
      expect(anchorPassage(before + text, describePassage(text, passage))).toEqual(shifted);
    }),
  );
});

test("a quote that was cut is lost", () => {
  fc.assert(
    fc.property(once, ([[text, passage]]) => {
      const cut = text.slice(0, passage.start) + text.slice(passage.end);
      fc.pre(!cut.includes(text.slice(passage.start, passage.end)));
      expect(anchorPassage(cut, describePassage(text, passage))).toBeNull();
    }),
  );
});

test("a repeated quote is recognised by its context, wherever it has moved", () => {
  const text = "Bread rose by 5%. Milk fell. In the north, rents rose by 5%. Nobody said why.";
  const second = { start: text.lastIndexOf("rose by 5%"), end: text.lastIndexOf("rose by 5%") + 10 };
  const changed = `Prices at a glance, again. ${text}`;
  expect(anchorPassage(changed, describePassage(text, second))?.start).toBe(second.start + 27);
});

test("a short word that was cut is not found in another sentence", () => {
  const text = "The council met on Monday. It voted, in the end, for the new bridge over the river Aa.";
  const changed = text.replace(", in the end,", "");
  expect(anchorPassage(changed, describePassage(text, passageOf(text, ",")))).toBeNull();
});

test("a moved sentence is found at its new position", () => {
  const text = "The dam holds 40 million litres. Rain is expected.\n\nEngineers inspect it weekly.";
  const changed = "Engineers inspect it weekly.\n\nRain is expected.\n\nThe dam holds 40 million litres.";
  const quote = "The dam holds 40 million litres.";
  expect(anchorPassage(changed, describePassage(text, passageOf(text, quote)))).toEqual(passageOf(changed, quote));
});
