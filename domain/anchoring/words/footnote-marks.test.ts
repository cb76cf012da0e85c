import { expect, test } from "vitest";
import { footnoteMarksIn, withoutFootnoteMarks } from "./footnote-marks.ts";

const marksIn = (text: string) => footnoteMarksIn(text).map(({ start, end }) => text.slice(start, end));

test.each([
  ["Sales grew in 2019² to 10⁶ units.", ["²"]],
  ["Prices rose by 5%.[1] Then[2][3] they fell.", ["[1]", "[2][3]"]],
  ["He “left”¹ in May.² Nobody³ came.", ["¹", "²", "³"]],
  ["It grew to 1,250.5¹ and 345¹²,¹³ tonnes.", ["¹", "¹²,¹³"]],
  ["The NATO² report† said so*, twice.*", ["²", "†", "*", "*"]],
  ["It rose to 12⁽³⁾ and 10¹⁾ in 2019⁽ᵃ⁾.", ["⁽³⁾", "¹⁾", "⁽ᵃ⁾"]],
  ["¹ Source: the board. ² Figures of 2020.", ["¹ ", "² "]],
  ["He died in 1850.[a] She did not.[note 2]", ["[a]", "[note 2]"]],
  ["彼は死んだ。[1] 人口は減少した²。", ["[1]", "²"]],
  ["Он умер¹ в 1850².", ["¹", "²"]],
  ["توفي في ١٨٥٠².", ["²"]],
])("the marks of %j are %j", (text, marks) => {
  expect(marksIn(text)).toEqual(marks);
});

test.each([
  "10⁶ units, 5² and 10² m",
  "5 km², 3 m³, 20 cm² and 7 м²",
  "10⁻⁶ and 2ⁿ",
  "E = mc², x³, R²",
  "Ca²⁺ and CO²",
  "1¹/₂ cups and 5¹⁄₂",
  "¹⁴C dating",
  "a 5* hotel and 5*3",
  "the house[s] and [h]e said [sic]",
  "[1] is a list",
  "2019",
  "nᵒ 5 and 2ⁿ",
])("%j has no footnote mark", (text) => {
  expect(marksIn(text)).toEqual([]);
});

test("a text without its marks", () => {
  expect(withoutFootnoteMarks("In 2019² it rose[1] by 10⁶.")).toBe("In 2019 it rose by 10⁶.");
});
