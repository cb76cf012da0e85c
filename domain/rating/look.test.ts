import fc from "fast-check";
import { expect, test } from "vitest";
import { DEFAULT_SCALE, rating } from "#domain/testing/ratings.ts";
import { discStyle, freeLook, linePattern, scaleCss } from "./look.ts";
import type { Rating } from "./rating.ts";
import { RATING_LINES, RATING_SYMBOLS, SYMBOL_LABELS } from "./symbols.ts";

test("the scale a newsroom starts with has its lines and discs", () => {
  expect(DEFAULT_SCALE.map((each) => Object.values(linePattern(each)).join(" "))).toEqual([
    ...["wavy 1.5", "wavy 1", "dashed 2", "solid 1.4", "solid 2.6", "dotted 2", "double 1"],
  ]);
  expect(DEFAULT_SCALE.slice(0, 5).map((each) => discStyle(each)["--fill"])).toEqual(["0", "0.25", "0.5", "0.75", "1"]);
  expect(DEFAULT_SCALE.slice(5).map(({ symbol }) => symbol)).toEqual(["dots", "slash"]);
});

test("all symbols and all lines can be told apart, and have names", () => {
  const distinct = (looks: unknown[]) => new Set(looks.map((look) => JSON.stringify(look))).size;
  expect(distinct(RATING_SYMBOLS.map((symbol) => discStyle({ symbol })))).toBe(RATING_SYMBOLS.length);
  expect(distinct(RATING_LINES.map((line) => linePattern({ line })))).toBe(RATING_LINES.length);
  expect(distinct(Object.values(SYMBOL_LABELS))).toBe(RATING_SYMBOLS.length);
});

test("a rating keeps its symbol and its line, whatever becomes of the rest of the scale", () => {
  const mixed = DEFAULT_SCALE[2] ?? expect.fail();
  const line = (scale: Rating[]) =>
    scaleCss(scale)
      .split("\n")
      .find((css) => css.startsWith(".r-mixed{"));
  expect(line([{ ...mixed, position: 9 }, rating("new", 4)])).toBe(line(DEFAULT_SCALE));
});

test("up to nine ratings get symbols and lines that no other live one has", () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.integer()), { minLength: 2, maxLength: 9 }), (values) => {
      const scale: Rating[] = [];
      for (const [index, value] of values.entries())
        scale.push(rating(`r${index}`, value, freeLook(value, [...scale, rating("old", 1, { retired: true })])));
      expect(new Set(scale.map(({ symbol }) => symbol)).size).toBe(values.length);
      expect(new Set(scale.map(({ line: given }) => given)).size).toBe(values.length);
    }),
  );
});

test("a rating without a value gets a mark in its ring, and one with a value a disc", () => {
  expect(freeLook(null, [])).toEqual({ symbol: "dots", line: "dotted-1" });
  expect(freeLook(3, [])).toEqual({ symbol: "disc-0", line: "wavy-4" });
});

test("the style of a rating names its colours on both backgrounds", () => {
  expect(scaleCss(DEFAULT_SCALE).split("\n")[0]).toBe(
    ".r-false{--r:light-dark(#a5281b,#f0867a);--fill:0;--glyph:initial;--ring:solid;--line:wavy;--thick:1.5px}" +
      ":root{--rating-false:light-dark(#a5281b,#f0867a)}",
  );
});

test("an invalid colour or key never reaches the page", () => {
  const hostile = [rating("x", 1, { color: "red;}body{display:none" }), rating("a} b{", 2)];
  expect(scaleCss(hostile)).toBe("");
});
