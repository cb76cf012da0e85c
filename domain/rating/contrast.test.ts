import fc from "fast-check";
import { expect, test } from "vitest";
import { DEFAULT_SCALE } from "#domain/testing/ratings.ts";
import { contrast, contrastFault, contrastWords, leastContrast } from "./contrast.ts";

const anyColor = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, "0")}`);

/**
 * The examples of WCAG's definition, and the greys that are known as the last with enough contrast and the first
 * without.
 */
test.each([
  ["#000000", "#ffffff", 21],
  ["#ffffff", "#ffffff", 1],
  ["#767676", "#ffffff", 4.54],
  ["#777777", "#ffffff", 4.48],
  ["#949494", "#ffffff", 3.03],
  ["#ff0000", "#ffffff", 4.0],
  ["#0000ff", "#ffffff", 8.59],
])("%s on %s has a contrast of %f", (one, other, ratio) => {
  expect(contrast(one, other)).toBeCloseTo(ratio, 2);
});

test("contrast does not depend on the order of the colours, and goes from 1 to 21", () => {
  fc.assert(
    fc.property(anyColor, anyColor, (one, other) => {
      const ratio = contrast(one, other);
      expect(ratio).toBe(contrast(other, one));
      expect(ratio).toBeGreaterThanOrEqual(1);
      expect(ratio).toBeLessThanOrEqual(21.0001);
    }),
  );
});

test("the ratings a newsroom starts with can be read on every background", () => {
  for (const { color, colorDark } of DEFAULT_SCALE)
    expect([contrastFault(color, "light"), contrastFault(colorDark, "dark")]).toEqual([null, null]);
});

test("a colour that cannot be read is refused with its contrast and what to do", () => {
  expect(contrastFault("#c9a227", "light")).toBe(
    "This colour is hard to see on a light background: its contrast is 2.1 : 1, and names of ratings need 4.5 : 1. Choose a darker one.",
  );
  expect(contrastFault("#8a6d1a", "dark")).toMatch(/hard to read on a dark background.* Choose a lighter one\.$/);
});

test("a refused colour never shows a contrast that would be enough", () => {
  fc.assert(
    fc.property(anyColor, (color) => {
      const reaches = Number.parseFloat(contrastWords(leastContrast(color, "light"))) >= 4.5;
      expect(reaches).toBe(contrastFault(color, "light") === null);
    }),
  );
});
