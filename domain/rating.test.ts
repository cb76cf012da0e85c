import { expect, test } from "vitest";
import { discFill, linePattern, type Rating, scaleCss } from "./rating.ts";

const rating = (key: string, value: number | null, more: Partial<Rating> = {}): Rating => ({
  key,
  label: key,
  labels: {},
  description: "",
  color: "#a5281b",
  colorDark: "#f0867a",
  value,
  position: value ?? 9,
  retired: false,
  ...more,
});
const SCALE = [rating("false", 1), rating("mixed", 3), rating("true", 5), rating("unproven", null)];

test("the disc fills along the values of the scale", () => {
  expect(SCALE.map((each) => discFill(each, SCALE))).toEqual([0, 0.5, 1, null]);
});

test("a scale of one value has a full disc", () => {
  const only = rating("checked", 7);
  expect(discFill(only, [only])).toBe(1);
});

test("each part of the scale has its own line", () => {
  expect(SCALE.map((each) => linePattern(each, SCALE).style)).toEqual(["wavy", "dashed", "solid", "dotted"]);
});

test("the style of a rating names its colours on both grounds", () => {
  expect(scaleCss(SCALE).split("\n")[0]).toBe(
    ".r-false{--r:light-dark(#a5281b,#f0867a);--fill:0;--line:wavy;--thick:1.5px}",
  );
});

test("what is no colour or no key never reaches the page", () => {
  const hostile = [rating("x", 1, { color: "red;}body{display:none" }), rating("a} b{", 2)];
  expect(scaleCss(hostile)).toBe("");
});
