import fc from "fast-check";
import { expect, test } from "vitest";
import { footnoteMarksIn } from "#domain/anchoring/words/footnote-marks.ts";
import { canonicalText } from "#domain/document.ts";
import { arbitraryDocument } from "#editor/testing/arbitrary-document.ts";
import { ingest } from "./ingest.ts";
import { withRaisedFigures } from "./raised-figures.ts";

test.each([
  ["Sales grew in 2019<sup>2</sup> to 10<sup>6</sup> units, he said.", "Sales grew in 2019² to 10⁶ units, he said."],
  ["It covers 5 km<sup>2</sup> and 3 m<sup>3</sup>.", "It covers 5 km² and 3 m³."],
  ["About 10<sup>-6</sup>, 10<sup>−6</sup> and 2<sup>n+1</sup>.", "About 10⁻⁶, 10⁻⁶ and 2ⁿ⁺¹."],
  ["H<sub>2</sub>O, CO<sub>2</sub> and SO<sub>4</sub><sup>2-</sup>.", "H₂O, CO₂ and SO₄²⁻."],
  ["Nobody came<sup>2, 3</sup> or went<sup>(4)</sup>.", "Nobody came², ³ or went⁽⁴⁾."],
  ["Add 5<sup>1</sup>/<sub>2</sub> cups, then go.", "Add 5¹/₂ cups, then go."],
  ["On the 21<sup>st</sup> Mme, M<sup>me</sup> and n<sup>o</sup> 5.", "On the 21st Mme, Mme and no 5."],
  ["The tax rose<sup>[1]</sup> and rose<sup>*</sup> again.", "The tax rose[1] and rose* again."],
  [
    'It rose to 12<sup><a href="#n3">3</a></sup> and fell to 9<a href="#n4"><sup>4</sup></a>.',
    "It rose to 12⁽³⁾ and fell to 9⁽⁴⁾.",
  ],
  ['It rose in May<sup><a href="#n3">3</a></sup> to 10<sup>6</sup>.', "It rose in May³ to 10⁶."],
  ['It rose in 2019<sup><a href="#na">a</a></sup> and fell<sup>b)</sup>.', "It rose in 2019⁽ᵃ⁾ and fellᵇ⁾."],
  ["In 2019<sup>a</sup> or 2020<sup>b,c</sup>, the 1000<sup>e</sup>.", "In 2019⁽ᵃ⁾ or 2020(b,c), the 1000e."],
  ['It is 10<span style="position:relative;top:-3.0pt;mso-text-raise:3.0pt">6</span>.', "It is 10⁶."],
  ['It is H<span style="mso-text-raise:-2.0pt">2</span>O<span style="mso-text-raise:0pt">5</span>.', "It is H₂O5."],
  ["Bold 10<b><sup>6</sup></b> and <i>m<sup>2</sup></i> too.", "Bold 10⁶ and m² too."],
])("%s reads %j", async (html, text) => {
  const found = await ingest({ kind: "html", html: `<p>${html}</p>` });
  expect([found.text, found.title]).toEqual([text, text]);
});

test("Markdown and its footnotes", async () => {
  const found = await ingest({ kind: "markdown", markdown: "In 2019[^a] it rose to 12[^a].\n\n[^a]: Says the board." });
  expect(found.text).toMatch(/^In 2019¹ it rose to 12⁽¹⁾\./);
  expect(footnoteMarksIn(found.text)[0]).toEqual({ start: 7, end: 8 });
});

test("offsets stay what they are, and nothing else changes", () => {
  fc.assert(
    fc.property(arbitraryDocument, (document) => {
      const raised = { ...document, content: withRaisedFigures(document.content) };
      expect(canonicalText(raised)).toHaveLength(canonicalText(document).length);
      expect(canonicalText(raised).normalize("NFKC").replaceAll("−", "-")).toBe(
        canonicalText(document).normalize("NFKC").replaceAll("−", "-"),
      );
      expect(withRaisedFigures(raised.content)).toEqual(raised.content);
    }),
    { numRuns: 200 },
  );
});
