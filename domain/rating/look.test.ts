import fc from "fast-check";
import { expect, test } from "vitest";
import { DEFAULT_SCALE, rating } from "#domain/testing/ratings.ts";
import { discFill, discOf, discStyle, linePattern, scaleCss } from "./look.ts";
import type { Rating } from "./rating.ts";

const SCALE = [rating("false", 1), rating("mixed", 3), rating("true", 5), rating("unproven", null)];

test("the disc fills along the steps of the scale", () => {
  expect(SCALE.map((each) => discFill(each, SCALE))).toEqual([0, 0.5, 1, null]);
  const uneven = [rating("false", -2), rating("misleading", 1), rating("true", 90)];
  expect(uneven.map((each) => discFill(each, uneven))).toEqual([0, 0.5, 1]);
});

test("a scale of one value has a full disc", () => {
  const only = rating("checked", 7);
  expect(discFill(only, [only])).toBe(1);
});

test("a retired rating does not change the discs of the others", () => {
  const retired = { retired: true };
  const more = [
    rating("legend", 2, retired),
    rating("satire", null, { ...retired, position: 0 }),
    rating("nil", 0, retired),
  ];
  for (const each of SCALE) expect(discOf(each, [...SCALE, ...more])).toEqual(discOf(each, SCALE));
  expect(more.map((each) => discOf(each, [...SCALE, ...more]))).toEqual([
    { fill: 0.25 },
    { glyph: "slash" },
    { fill: 0 },
  ]);
});

test("the scale a newsroom starts with has its lines and discs", () => {
  expect(DEFAULT_SCALE.map((each) => Object.values(linePattern(each, DEFAULT_SCALE)).join(" "))).toEqual([
    ...["wavy 1.5", "wavy 1", "dashed 2", "solid 1.4", "solid 2.6", "dotted 2", "double 1"],
  ]);
  expect(DEFAULT_SCALE.map((each) => Object.values(discOf(each, DEFAULT_SCALE))[0])).toEqual([
    ...[0, 0.25, 0.5, 0.75, 1, "dots", "slash"],
  ]);
});

/**
 * Scales as admins can make them: two to nine live ratings with values that differ or none, and retired ones among
 * them.
 */
const anyScale = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: -100, max: 100 }), { maxLength: 9 }),
    fc.nat({ max: 9 }),
    fc.array(fc.option(fc.integer({ min: -100, max: 100 })), { maxLength: 20 }),
  )
  .filter(([values, none]) => values.length + none >= 2 && values.length + none <= 9)
  .map(([values, none, retired]) => [
    ...values.map((value) => rating(`v${value}`, value)),
    ...Array.from({ length: none }, (_, index) => rating(`none-${index}`, null, { position: 10 + index })),
    ...retired.map((value, index) => rating(`old-${index}`, value, { position: 20 + index, retired: true })),
  ]);

const cuesOf = (scale: Rating[], cue: (rating: Rating) => unknown) =>
  scale.filter(({ retired }) => !retired).map((each) => JSON.stringify(cue(each)));

test("two to nine ratings are told apart by their discs alone, and by their lines alone", () => {
  fc.assert(
    fc.property(anyScale, (scale) => {
      for (const cue of [discStyle, linePattern]) {
        const cues = cuesOf(scale, (each) => cue(each, scale));
        expect(new Set(cues).size).toBe(cues.length);
      }
    }),
  );
});

test("discs of neighbours differ by an eighth at least, which can be seen", () => {
  fc.assert(
    fc.property(anyScale, (scale) => {
      const fills = scale.flatMap((each) => (each.retired ? [] : (discFill(each, scale) ?? []))).sort((a, b) => a - b);
      expect(fills.every((fill, index) => index === 0 || fill - (fills[index - 1] ?? 0) >= 0.1249)).toBe(true);
    }),
  );
});

test("the style of a rating names its colours on both backgrounds", () => {
  expect(scaleCss(SCALE).split("\n")[0]).toBe(
    ".r-false{--r:light-dark(#a5281b,#f0867a);--fill:0;--glyph:initial;--ring:solid;--line:wavy;--thick:1.5px}",
  );
});

test("an invalid colour or key never reaches the page", () => {
  const hostile = [rating("x", 1, { color: "red;}body{display:none" }), rating("a} b{", 2)];
  expect(scaleCss(hostile)).toBe("");
});
