import { expect, test } from "vitest";
import { checkReading } from "#ingest/check-reading.ts";
import { readHtml } from "#ingest/html/read-html.ts";

const textOf = (html: string) =>
  checkReading({ reading: JSON.stringify(readHtml({ html })), kind: "html", title: undefined, language: undefined })
    .text;
const toldOf = (html: string) => readHtml({ html }).leftOut.flatMap(({ texts = [] }) => texts);

test.each([
  ["vertical-align:35%", "10⁶"],
  ["vertical-align: 4px", "10⁶"],
  ["VERTICAL-ALIGN: -0.3em", "10₆"],
  ["position:relative;top:-.4em", "10⁶"],
  ["position:relative; bottom: 4pt", "10⁶"],
  ["position:relative; bottom: -4pt", "10₆"],
  ["vertical-align:top;font-size:60%", "10⁶"],
  ["font-variant-position:super", "10⁶"],
  ["baseline-shift:super", "10⁶"],
  ["vertical-align:middle", "106"],
  ["vertical-align:0", "106"],
  ["vertical-align:baseline;font-size:60%", "106"],
  ["position:relative;left:2px", "106"],
])("a figure with the style %j reads %s", (style, expected) => {
  expect(textOf(`<p>About 10<span style="${style}">6</span> people</p>`)).toBe(`About ${expected} people`);
});

test("words that a style moves stay as they are", () => {
  expect(textOf("<p>A <span style='position:relative;top:-1px'>word</span> of it</p>")).toBe("A word of it");
});

test.each([
  ['<a class="footnote" href="#fn:1" id="fnref:1">1</a>', "In 2019¹ it rose."],
  ['<a href="#n1">1</a>', "In 2019¹ it rose."],
  ['<a role="doc-noteref" href="notes.html#n7">7</a>', "In 2019⁷ it rose."],
  ['<a epub:type="noteref" href="notes.html#n7">7</a>', "In 2019⁷ it rose."],
  ['<a href="https://source.example">1</a>', "In 2019[1] it rose."],
  ['<a href="#n1">[1]</a>', "In 2019[1] it rose."],
  ['<sup><a href="#n1">1</a></sup>', "In 2019¹ it rose."],
  ['.<a href="#fn1">1</a> Then', "In 2019.¹ Then it rose."],
  ['<a href="#cite_note-3">3</a>', "In 2019³ it rose."],
  [' (Art.<a href="#art5">5</a>, p.<a href="#page-2">2</a>)', "In 2019 (Art.5, p.2) it rose."],
  [' ....<a href="#3">3</a>', "In 2019 ....3 it rose."],
  [' <a href="https://source.example">12</a> times', "In 2019 12 times it rose."],
])("the number of a note in %s joins no year", (note, text) => {
  expect(textOf(`<p>In 2019${note} it rose.</p>`)).toBe(text);
});

test("a link that covers a part of a number divides it not", () => {
  expect(textOf('<p>In 20<a href="https://source.example">19</a> it rose to 12:<a href="/x">30</a>.</p>')).toBe(
    "In 2019 it rose to 12:30.",
  );
});

test.each([
  ["<q>we pay <q>all</q></q>", "“we pay ‘all’”"],
  ["<q><q>All</q> we pay</q>", "“‘All’ we pay”"],
  ["<q>a <q>b</q> c <q>d</q></q>", "“a ‘b’ c ‘d’”"],
])("the marks of %s stand in order", (html, text) => expect(textOf(`<p>${html}</p>`)).toBe(text));

test.each([
  ["$12<small>99</small>", "$12 99"],
  ["19<small><b>95</b></small> €", "19 95 €"],
  ["12<small>kg</small>", "12kg"],
  ["12 <small>99</small>", "12 99"],
])("smaller figures do not join the number before them: %s", (html, expected) => {
  expect(textOf(`<p>It costs ${html} today</p>`)).toBe(`It costs ${expected} today`);
});

test("a raised decimal is a power, and a fraction in an element stands apart from its number", () => {
  expect(textOf("<p>10<sup>0.5</sup> and 10<sup>0,5</sup> and 2019<sup>3,5</sup></p>")).toBe(
    "10^(0.5) and 10^(0,5) and 2019³,⁵",
  );
  expect(textOf("<p>2<span style='font-variant-numeric:diagonal-fractions'>1/2</span> cups</p>")).toBe("2 1/2 cups");
});

test("it is in the text which boxes are checked, and a form of a page is none of it", () => {
  expect(
    textOf(
      "<ul><li><input type=checkbox checked> Bread<li><input type=checkbox>Milk</ul><p><input type=radio> No<input type=checkbox style='display:none'>",
    ),
  ).toBe("☒ Bread\n\n☐ Milk\n\n○ No");
  const box = "<input type=checkbox id=b>";
  const page = `<!doctype html><nav>Menu</nav><article><p>The sea rises.</p><ul class=contains-task-list><li class=task-list-item><input type=checkbox checked disabled> Bread</ul><form>${box}<label for=b>Send news</label></form></article>`;
  expect(textOf(page)).toContain("☒ Bread");
  expect(textOf(page)).not.toContain("☐");
});

test("the old column of a comparison is told as a whole", () => {
  const wiki =
    "<table class=diff><tr><td>−<td class=diff-deletedline>Taxes rose by <del>5</del> percent.<td>+<td class=diff-addedline>Taxes rose by <ins>7</ins> percent.</table>";
  expect(textOf(wiki)).toContain("Taxes rose by 7 percent.");
  expect(textOf(wiki)).not.toContain("Taxes rose by percent.");
  expect(toldOf(wiki)).toEqual(["Taxes rose by 5 percent."]);
  const lawyers =
    "<table><tr><td>A sum of <s>five</s> euros is due.<td>A sum of <u>seven</u> euros is due.<tr><td>The rest<td>The rest</table>";
  expect(textOf(lawyers)).toContain("A sum of seven euros is due.");
  expect(toldOf(lawyers)).toEqual(["A sum of five euros is due."]);
  const prices = "<table><tr><td><s>€50</s><td><u>€40</u> today</table>";
  expect(textOf(prices)).toContain("€50");
});

test("words that are told stand apart as somebody reads them", () => {
  expect(toldOf("<p>x</p><div hidden><p>one</p><p>t<b>w</b>o</p><script>no</script></div>")).toEqual(["one two"]);
  expect(toldOf("<p>x</p><select><option>A<option>B</select><input value='C d'><input type=hidden value=e>")).toEqual([
    "A B",
    "C d",
  ]);
});
