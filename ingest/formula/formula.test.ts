import { expect, test } from "vitest";
import { mathmlText } from "./mathml.ts";
import { ommlText } from "./omml.ts";

test.each([
  ["<mn>3</mn><mfrac><mn>1</mn><mn>2</mn></mfrac>", "3 1/2"],
  ["<mn>3</mn><mo>\u2064</mo><mfrac><mn>1</mn><mn>2</mn></mfrac>", "3 1/2"],
  ["<mfrac><mi>a</mi><mi>b</mi></mfrac><mo>=</mo><msqrt><mn>2</mn></msqrt>", "a/b = √2"],
  ["<msup><mn>10</mn><mn>6</mn></msup>", "10⁶"],
  ["<msup><mn>10</mn><mrow><mo>−</mo><mn>6</mn></mrow></msup>", "10⁻⁶"],
  ["<msup><mn>125</mn><mn>2</mn></msup>", "125^2"],
  ["<msup><mrow><mo>(</mo><mi>a</mi><mo>+</mo><mi>b</mi><mo>)</mo></mrow><mn>2</mn></msup>", "(a + b)^2"],
  ["<msup><mi>e</mi><mrow><mo>-</mo><mi>x</mi></mrow></msup>", "e^(-x)"],
  ["<msup><mn>2</mn><mfrac><mn>1</mn><mn>2</mn></mfrac></msup>", "2^(1/2)"],
  ["<msub><mi>CO</mi><mn>2</mn></msub>", "CO₂"],
  ["<msub><mi>v</mi><mtext>max</mtext></msub><mo>&lt;</mo><mn>5</mn>", "v_max < 5"],
  ["<msubsup><mi>x</mi><mn>1</mn><mn>2</mn></msubsup>", "x₁²"],
  ["<msup><mn>90</mn><mo>∘</mo></msup>", "90°"],
  ["<msup><mrow/><mn>6</mn></msup>", "⁶"],
  ["<mroot><mn>8</mn><mn>3</mn></mroot>", "∛8"],
  ["<mroot><mrow><mi>x</mi><mo>+</mo><mn>1</mn></mrow><mn>5</mn></mroot>", "⁵√(x + 1)"],
  ["<mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn></mfrac><mo>⋅</mo><mi>c</mi>", "(a + b)/2 ⋅ c"],
  ["<mfrac><mfrac><mn>1</mn><mn>2</mn></mfrac><mn>3</mn></mfrac>", "(1/2)/3"],
  [
    "<munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover><msup><mi>i</mi><mn>2</mn></msup>",
    "∑_(i = 1)ⁿ i²",
  ],
  ["<mn>3</mn><mo>\u2062</mo><mn>4</mn><mo>\u2062</mo><mi>x</mi>", "3 ⋅ 4x"],
  ["<mn>1</mn><mo>,</mo><mn>000</mn>", "1,000"],
  ["<mi>f</mi><mo>\u2061</mo><mfenced><mi>x</mi><mi>y</mi></mfenced>", "f(x, y)"],
  ["<mi>sin</mi><mo>\u2061</mo><mi>x</mi>", "sin x"],
  ["<mo>−</mo><mn>2</mn><mo>=</mo><mo>−</mo><mi>x</mi>", "−2 = −x"],
  [
    "<mo>(</mo><mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>2</mn></mtd></mtr><mtr><mtd><mn>3</mn></mtd><mtd><mn>4</mn></mtd></mtr></mtable><mo>)</mo>",
    "(1, 2; 3, 4)",
  ],
  ["<mfrac linethickness='0'><mi>n</mi><mi>k</mi></mfrac>", "(n; k)"],
  ["<mover><mi>x</mi><mo>¯</mo></mover>", "x̄"],
  ["<mmultiscripts><mi>C</mi><mprescripts/><mn>6</mn><mn>14</mn></mmultiscripts>", "₆¹⁴C"],
  ["<mn>5</mn><mspace width='1em'/><mtext>of them are</mtext><mspace/><mn>2</mn>", "5 of them are 2"],
  [
    "<semantics><mrow><mi>a</mi><mo>/</mo><mi>b</mi></mrow><annotation encoding='application/x-tex'>\\frac ab</annotation><annotation-xml><ci>a</ci></annotation-xml></semantics>",
    "a/b",
  ],
  ["<mstyle><mpadded><mn>7</mn></mpadded></mstyle><merror><mn>8</mn></merror>", "78"],
])("MathML: %s reads %s", (inside, text) => {
  expect(mathmlText(`<math alttext="other">${inside}</math>`)).toBe(text);
});

test("a formula without content has its alternative text, and prefixes of XHTML make no difference", () => {
  expect(mathmlText('<math alttext="E = mc^2"></math>')).toBe("E = mc^2");
  expect(mathmlText("<m:math><m:mfrac><m:mn>1</m:mn><m:mn>2</m:mn></m:mfrac></m:math>")).toBe("1/2");
});

const r = (text: string) => `<m:r><w:rPr><w:rFonts/></w:rPr><m:t>${text}</m:t></m:r>`;
const e = (inside: string) => `<m:e>${inside}</m:e>`;

test.each([
  [
    `<m:f><m:fPr><m:ctrlPr/></m:fPr><m:num>${r("a")}</m:num><m:den>${r("b")}</m:den></m:f>${r("=")}<m:rad><m:radPr><m:degHide m:val="1"/></m:radPr><m:deg/>${e(r("2"))}</m:rad>`,
    "a/b = √2",
  ],
  [`${r("3")}<m:f><m:num>${r("1")}</m:num><m:den>${r("2")}</m:den></m:f>`, "3 1/2"],
  [`<m:sSup>${e(r("10"))}<m:sup>${r("6")}</m:sup></m:sSup>`, "10⁶"],
  [`<m:sSub>${e(r("H"))}<m:sub>${r("2")}</m:sub></m:sSub>${r("O")}`, "H₂O"],
  [r("x=2y+1"), "x = 2y + 1"],
  [
    `<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub>${r("i=1")}</m:sub><m:sup>${r("n")}</m:sup>${e(r("i"))}</m:nary>`,
    "∑_(i = 1)ⁿ i",
  ],
  [`<m:d>${e(r("a+b"))}</m:d>`, "(a + b)"],
  [
    `<m:d><m:dPr><m:begChr m:val="["/><m:endChr m:val="]"/></m:dPr><m:e><m:m><m:mr>${e(r("1"))}${e(r("2"))}</m:mr><m:mr>${e(r("3"))}${e(r("4"))}</m:mr></m:m></m:e></m:d>`,
    "[1, 2; 3, 4]",
  ],
  [`<m:func><m:fName>${r("sin")}</m:fName>${e(r("x"))}</m:func>`, "sin x"],
  [`<m:eqArr>${e(r("x=1"))}${e(r("y=2"))}</m:eqArr>`, "x = 1; y = 2"],
  [`<m:r><m:rPr><m:nor/></m:rPr><m:t>rate of </m:t></m:r>${r("5")}`, "rate of 5"],
  [`<m:rad><m:deg>${r("3")}</m:deg>${e(r("8"))}</m:rad>`, "∛8"],
])("Word: %s reads %s", (inside, text) => {
  expect(ommlText(`<m:oMath>${inside}</m:oMath>`)).toBe(text);
});
