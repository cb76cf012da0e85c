import { expect, test } from "vitest";
import { equationFieldText } from "./equation-field.ts";

test.each([
  ["\\F(1,2)", "1/2"],
  ["\\f(a;b)", "a/b"],
  ["3\\f(1,2)", "3 1/2"],
  ["\\r(3,x)", "∛x"],
  ["\\r(,2)", "√2"],
  ["10\\s\\up8(6)", "10⁶"],
  ["H\\s\\do4(2)", "H₂"],
  ["\\b(\\f(1,2))", "(1/2)"],
  ["\\b \\lc\\{ (x,y)", "(x, y)"],
  ["\\a(1,2)", "1 2"],
  ["\\f(1", "1/"],
  ["plain words", "plain words"],
  ["", ""],
])("the field %j reads %j", (source, text) => expect(equationFieldText(source)).toBe(text));
