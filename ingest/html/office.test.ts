import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalText } from "#domain/document.ts";
import { notationOf } from "#ingest/testing/notation.ts";
import { readHtml } from "./read-html.ts";

/** A paragraph as Word copies an item of a list. */
const item = (marker: string, text: string, { list = "l0", level = 1, style = "" } = {}) =>
  `<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:${list} level${level} lfo1'><![if !supportLists]>` +
  `<span style='${style}'><span style='mso-list:Ignore'>${marker}<span style='font:7.0pt "Times New Roman"'>` +
  `&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${text}<o:p></o:p></p>`;

test("bold and italic of Word stay, whatever it says of other scripts", () => {
  expect(
    notationOf(
      "<p><b style='mso-bidi-font-weight:normal'>rye</b> <i style='mso-bidi-font-style:normal'>wheat</i> " +
        "<span style='mso-ansi-font-weight:bold'>oats</span></p>",
    ),
  ).toBe("p(bold[rye] italic[wheat] oats)");
});

test("bullets and numbers of Word are lists again, with their levels", () => {
  expect(
    notationOf(
      item("·", "Flour") + item("o", "Dark", { level: 2 }) + item("o", "White", { level: 2 }) + item("·", "Salt"),
    ),
  ).toBe("ul(li(p(Flour) ul(li(p(Dark)) li(p(White)))) li(p(Salt)))");
  expect(notationOf(item("1.", "Mix") + item("2.", "Bake") + item("·", "in an oven", { level: 2 }))).toBe(
    "ol(li(p(Mix)) li(p(Bake) ul(li(p(in an oven)))))",
  );
});

test.each([
  ["from another number", item("4.", "a") + item("5.", "b"), "ol start=4(li(p(a)) li(p(b)))"],
  ["with letters", item("b)", "a") + item("c)", "b"), "ol start=2 type=a(li(p(a)) li(p(b)))"],
  ["up to the letter i", item("h)", "a") + item("i)", "b"), "ol start=8 type=a(li(p(a)) li(p(b)))"],
  ["with Roman numbers", item("iii.", "a") + item("iv.", "b"), "ol start=3 type=i(li(p(a)) li(p(b)))"],
  ["in capital letters", item("A.", "a") + item("B.", "b"), "ol type=A(li(p(a)) li(p(b)))"],
  ["as pictures of Wingdings", item("Ø", "a", { style: "font-family:Wingdings" }), "ul(li(p(a)))"],
  ["as letters of Symbol", item("\uf0b7", "a", { style: "font-family:Symbol" }), "ul(li(p(a)))"],
])("a list of Word is counted %s", (_name, html, expected) => {
  expect(notationOf(html)).toBe(expected);
});

test("a paragraph between two lists divides them, and a list after a deeper one begins anew", () => {
  expect(notationOf(`${item("1.", "a")}<p>and</p>${item("2.", "b")}`)).toBe("ol(li(p(a))) p(and) ol start=2(li(p(b)))");
  expect(notationOf(item("·", "a", { level: 2 }) + item("1.", "b", { list: "l1" }))).toBe("ul(li(p(a))) ol(li(p(b)))");
});

test("a number that no list draws stays in the text", () => {
  expect(notationOf(item("1.2.", "Prices"))).toBe("p(1.2. Prices)");
  expect(
    notationOf(
      "<h2 style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>3.<span>&nbsp;&nbsp; </span></span>Prices</h2>",
    ),
  ).toBe("h2(3. Prices)");
});

const COMMENTED =
  '<p>Taxes <a style="mso-comment-reference:A_1">fell</a><span class=MsoCommentReference><a class=msocomanchor ' +
  'href="#_msocom_1">[A1]</a></span> in May.</p><div style="mso-element:comment-list"><hr class=msocomoff>' +
  '<div style="mso-element:comment"><div class=msocomtxt><span class=MsoCommentReference><a class=msocomanchor ' +
  'href="#_msoanchor_1">[A1]</a></span><p>Check this!</p></div></div></div>';

test("a comment in the margin of Word is left out and told", () => {
  expect(notationOf(COMMENTED)).toBe("p(Taxes fell in May.)");
  expect(readHtml({ html: COMMENTED }).leftOut).toEqual([{ what: "1 comment in the margin", texts: ["Check this!"] }]);
});

test("hidden words, rows, cells and items are left out and told", () => {
  const html =
    "<p>Bread <span style='display:none;mso-hide:all'>of rye</span><span style='mso-hide:all'>and oats</span></p>" +
    "<table><tr><td>a<td style='display:none'>b<td>c<tr style='display:none'><td>d<td>e</table><ul><li hidden>f<li>g</ul>";
  expect(notationOf(html)).toBe("p(Bread) table(tableRow(tableCell(p(a)) tableCell(p(c)))) ul(li(p(g)))");
  expect(readHtml({ html }).leftOut).toEqual([
    { what: "5 hidden parts", texts: ["of rye", "and oats", "b", "d e", "f"] },
  ]);
});

test("any list of Word keeps the words of its items, in order", () => {
  const oneItem = fc.record({
    marker: fc.constantFrom("·", "o", "1.", "2.", "9)", "a.", "i.", "IV.", "1.2.", "(a)", "Article 1.", ""),
    level: fc.integer({ min: 1, max: 5 }),
    list: fc.constantFrom("l0", "l1"),
    isBetween: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(oneItem, { maxLength: 12 }), (items) => {
      const html = items.map(({ marker, level, list, isBetween }, index) =>
        isBetween ? `<p>word${index}</p>` : item(marker, `word${index}`, { level, list }),
      );
      const { blocks } = readHtml({ html: `<p>first</p>${html.join("")}` });
      const words = canonicalText({ type: "doc", content: blocks }).match(/word\d+/g) ?? [];
      expect(words).toEqual(items.map((_, index) => `word${index}`));
    }),
    { numRuns: 200 },
  );
});

test.each([
  [
    "<m:sSup><m:e><i><span lang=EN-US style='x'><m:r>10</m:r></span></i></m:e><m:sup><m:r>6</m:r></m:sup></m:sSup>",
    "10⁶",
  ],
  ["<m:f><m:num><m:r>1</m:r></m:num><m:den><m:r>2</m:r></m:den></m:f>", "1/2"],
  ["<m:r>a&lt;5</m:r>", "a < 5"],
  [
    "<m:oMathPara><m:oMath><m:rad><m:radPr><m:degHide m:val=on></m:degHide></m:radPr><m:deg></m:deg><m:e><m:r>2</m:r></m:e></m:rad></m:oMath></m:oMathPara>",
    "√2",
  ],
])("an equation that Word copies is text: %s", (xml, text) => {
  const pasted = `<!--[if gte msEquation 12]><m:oMath>${xml}</m:oMath><![endif]--><![if !msEquation]><span><img src="e.png"></span><![endif]>`;
  expect(notationOf(`<p>It is ${pasted} now.</p>`)).toBe(`p(It is ${text} now.)`);
  // Programs that read the comments write the equation into the page, in small letters.
  expect(notationOf(`<p>It is <m:oMath>${xml}</m:oMath> now.</p>`)).toBe(`p(It is ${text} now.)`);
});

test("a number beside an equation stays a number", () => {
  const half = "<m:oMath><m:f><m:num><m:r>1</m:r></m:num><m:den><m:r>2</m:r></m:den></m:f></m:oMath>";
  expect(notationOf(`<p>3<!--[if gte msEquation 12]>${half}<![endif]--> cups</p>`)).toBe("p(3 1/2 cups)");
});
