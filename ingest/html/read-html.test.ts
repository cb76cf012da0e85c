import { expect, test } from "vitest";
import { canonicalText } from "#domain/document.ts";
import { checkArticleDocument } from "#editor/check-document.ts";
import { notationOf as blocks } from "#ingest/testing/notation.ts";
import { readHtml } from "./read-html.ts";

test.each([
  ["paragraphs and loose text", "<p>One</p>two<div>three</div>", "p(One) p(two) p(three)"],
  ["white space as browsers display it", "<p>  One \n two&nbsp;&nbsp;three\t</p> \n ", "p(One two\u00a0\u00a0three)"],
  ["space between marked words", "<p><b>One </b> <i> two</i>, three</p>", "p(bold[One ]italic[two], three)"],
  ["line breaks", "<p>One <br> two<br></p>", "p(One | two)"],
  ["two line breaks as a new paragraph", "<div>One<br><br>two<br>&nbsp;<br>three</div>", "p(One) p(two) p(three)"],
  ["headings", "<h1>A</h1><h6>B <em>c</em></h6>", "h1(A) h6(B italic[c])"],
  ["a heading around blocks", "<h2><div>A</div><div>B</div></h2>", "h2(A) h2(B)"],
  ["blocks inside inline elements", "<b>One<div>two</div></b>", "p(bold[One]) p(bold[two])"],
  [
    "all marks",
    "<p><u>a</u><sub>b</sub><sup>c</sup><code>d</code> <s>e</s></p>",
    "p(underline[a]subscript[b]superscript[c]code[d] strike[e])",
  ],
  ["a link around code", '<p><code><a href="https://example.org">x</a></code></p>', "p(https://example.org/[code[x]])"],
  [
    "emphasis of word processors",
    '<p><span style="font-weight:700">a</span><b style="font-weight:normal">b</b></p>',
    "p(bold[a]b)",
  ],
  [
    "line ends that the style displays",
    '<div style="white-space: pre-wrap">One\n<b>two\n\nthree</b></div>',
    "p(One | bold[two]) p(bold[three])",
  ],
  ["a quotation", "<blockquote>One<p>two</p></blockquote>", "blockquote(p(One) p(two))"],
  ["a rule", "<p>a</p><hr><p>b</p>", "p(a) horizontalRule() p(b)"],
  ["soft hyphens, emoji, zero-width space", "<p>co&shy;op 👩‍👩‍👧 a&#8203;b</p>", "p(co\u00adop 👩‍👩‍👧 a\u200bb)"],
  ["emoji as pictures", '<p>Hello <img alt="😀" src="https://example.org/1.png"> you</p>', "p(Hello 😀 you)"],
  ["ruby with its parentheses", "<p><ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby></p>", "p(漢（かん）)"],
  ["a footnote without an address", '<p>So<sup><a href="#n1">1</a></sup></p>', "p(Sosuperscript[1])"],
  ["details", "<details open><summary>More</summary>here</details>", "p(More) p(here)"],
  [
    "formulas once",
    "<p><math><mi>x</mi><annotation>x</annotation></math><span aria-hidden='true'>x</span></p>",
    "p(x)",
  ],
])("%s are read correctly", (_name, html, expected) => {
  expect(blocks(html)).toBe(expected);
});

test.each([
  [
    "lists in lists",
    "<ul><li>a<ol start=3 type=a><li>b</ol><li>c</ul>",
    "ul(li(p(a) ol start=3 type=a(li(p(b)))) li(p(c)))",
  ],
  ["lists beside their items", "<ul><li>a</li><ul><li>b</li></ul>c</ul>", "ul(li(p(a) ul(li(p(b))) p(c)))"],
  ["an item that begins with a list", "<ul><li><ul><li>a</ul></ul>", "ul(li(ul(li(p(a)))))"],
  [
    "empty items of numbered lists",
    "<ul><li></li><li>a</ul><ol><li></li><li>b</ol>",
    "ul(li(p(a))) ol(li(p()) li(p(b)))",
  ],
  ["a reversed list", "<ol reversed><li>c<li>b<li>a</ol>", "ol start=3(li(p(c)) li value=2(p(b)) li value=1(p(a)))"],
  ["numbers of items", "<ol><li>a<li value=7>b<li>c</ol>", "ol(li(p(a)) li value=7(p(b)) li(p(c)))"],
  ["letters by style", '<ol style="list-style-type:lower-alpha"><li>x</ol>', "ol type=a(li(p(x)))"],
  ["Roman items", '<ol start=4><li style="list-style: upper-roman inside">x</ol>', "ol start=4 type=I(li(p(x)))"],
  ["figures, then Roman numbers", "<ol><li>a<li value=5 type=I>b</ol>", "ol(li(p(a))) ol start=5 type=I(li(p(b)))"],
  ["a list that hides its numbers", '<ol style="list-style:none"><li>a</ol>', "ul(li(p(a)))"],
  ["words before the first number", "<ol>Rules:<li>a<li>b</ol>", "p(Rules:) ol(li(p(a)) li(p(b)))"],
  ["items without a list", "<li>a<li>b", "p(a) p(b)"],
  [
    "terms and descriptions",
    "<dl><div><dt>a<dd>b</div><dt>c<dd><p>d<p>e</dl>",
    "definitionList(definitionTerm(a) definitionDetails(p(b)) definitionTerm(c) definitionDetails(p(d) p(e)))",
  ],
  ["code without deleted words and buttons", "<pre>a<s>b</s>c<button>Copy</button></pre>", "codeBlock(ac)"],
  ["code with its lines", '<pre class="language-js">\na {\n  b\n}\n</pre>', "codeBlock language=js(a {\n  b\n})"],
  [
    "code with an element for each line",
    "<pre><code><div>a</div><div>b</div>c<br>d</code></pre>",
    "codeBlock(a\nb\nc\nd)",
  ],
  [
    "code with cells, items and a raised figure",
    "<pre>a<table><tr><td>1<td>2<tr><td>3<td>4</table>b<ul><li>c</ul>d 10<sup>6</sup></pre>",
    "codeBlock(a\n1\t2\n3\t4\nb\nc\nd 10⁶)",
  ],
  [
    "code with a picture",
    "<pre>a<img src='https://a.example/x.png' alt='Chart'>b<img alt='😀'></pre>",
    "codeBlock(a b😀) figure src=https://a.example/x.png alt=Chart()",
  ],
  [
    "a table with spans",
    "<table><caption>T</caption><thead><tr><th colspan=2>A<tbody><tr><td rowspan=0>b<td><p>c<p>d</table>",
    "table(tableCaption(T) tableRow(tableHeader colspan=2(p(A))) tableRow(tableCell(p(b)) tableCell(p(c) p(d))))",
  ],
  ["empty cells", "<table><tr><td>a<td></td></tr><tr></tr></table>", "table(tableRow(tableCell(p(a)) tableCell(p())))"],
  [
    "a table in a table",
    "<table><tr><td>a<td><table><tr><td>b<td>c</table></table>",
    "table(tableRow(tableCell(p(a)) tableCell(table(tableRow(tableCell(p(b)) tableCell(p(c)))))))",
  ],
  ["tables for layout", "<table role=presentation><tr><td>a<td>b</table><table><tr><td>c</table>", "p(a) p(b) p(c)"],
  [
    "content outside the cells of a table",
    "<table>x<tr>y<td>a<td>b</table>",
    "p(xy) table(tableRow(tableCell(p(a)) tableCell(p(b))))",
  ],
])("%s keep their structure", (_name, html, expected) => {
  expect(blocks(html)).toBe(expected);
});

const PICTURE = '<img src="/a.jpg" alt="A  bridge">';
const FIGURE = "figure src=https://example.org/a.jpg alt=A bridge";

test.each([
  [
    "with a caption",
    `<figure>${PICTURE}<figcaption><p>The <b>bridge</b></p><p>Photo: Roe</p></figcaption></figure>`,
    `${FIGURE}(figureCaption(The bold[bridge] | Photo: Roe))`,
  ],
  [
    "with the caption first",
    `<figure><figcaption>The bridge</figcaption><div>${PICTURE}</div></figure>`,
    `${FIGURE}(figureCaption(The bridge))`,
  ],
  ["without a caption", `<p>a</p><a href="/b">${PICTURE}</a><p>b</p>`, `p(a) ${FIGURE}() p(b)`],
  ["in the middle of a sentence", `<p>One ${PICTURE} two</p><p>three</p>`, `p(One two) ${FIGURE}() p(three)`],
  [
    "two with one caption",
    `<figure>${PICTURE}${PICTURE}<figcaption>Bridges</figcaption></figure>`,
    `${FIGURE}() ${FIGURE}(figureCaption(Bridges))`,
  ],
  [
    "of a video",
    "<figure><video src=a.mp4></video><figcaption>The bridge falls</figcaption></figure>",
    "figure(figureCaption(The bridge falls))",
  ],
  ["that load lazily", '<img src="data:image/gif;base64,x" data-src="/a.jpg" alt="A bridge">', `${FIGURE}()`],
  [
    "of a quotation",
    "<figure><blockquote>a</blockquote><figcaption>Roe</figcaption></figure>",
    "blockquote(p(a)) p(Roe)",
  ],
  ["that count readers", '<p>a<img src="/t.gif" width=1 height=1></p><img>', "p(a)"],
])("pictures %s keep their position, address and caption", (_name, html, expected) => {
  expect(blocks(html, "https://example.org/news/1")).toBe(expected);
});

test.each([
  ["<p>a</p><constructor>words here</constructor>", ["a", "words here"]],
  ["<math><constructor><mn>1</mn></constructor></math>", ["1"]],
  ["<ol type=constructor><li>x</ol>", ["x"]],
])("an element or a type of list may have a name that every object has: %j", (html, words) => {
  for (const word of words) expect(JSON.stringify(readHtml({ html }).blocks)).toContain(word);
});

test("addresses become absolute, and unsafe ones are removed and counted", () => {
  const html =
    '<p><a href="/b?c">a</a> <a href="javascript:alert(1)">d</a> <A HREF="mailto:desk@example.org">e</A></p>';
  expect(blocks(html, "https://example.org/x/")).toBe("p(https://example.org/b?c[a] d mailto:desk@example.org[e])");
  expect(readHtml({ html, url: "https://example.org/x/" }).leftOut).toEqual([
    { what: "1 link without a safe web address (its words are kept)" },
  ]);
  expect(blocks('<base href="https://example.org/y/"><p><a href="b">a</a></p>')).toBe("p(https://example.org/y/b[a])");
});

test("scripts, styles, frames, forms, navigation and hidden elements are left out and counted", () => {
  const html =
    "<style>p{}</style><script>x</script><nav>Home</nav><p>Text</p><iframe></iframe><form><input><label>Name</label></form>" +
    '<p hidden>h</p><p style="display: none">i</p><svg><text>t</text></svg><template>u</template>';
  expect(blocks(html)).toBe("p(Text) p(Name)");
  expect(readHtml({ html }).leftOut).toEqual([
    { what: "1 navigation block", texts: ["Home"] },
    { what: "1 script" },
    { what: "1 style sheet" },
    { what: "1 video, sound or embedded frame" },
    { what: "1 form control" },
    { what: "1 drawing", texts: ["t"] },
    { what: "3 hidden parts", texts: ["h", "i", "u"] },
  ]);
});

test("a direction is kept where the source states it, or another one than that of the language", () => {
  expect(blocks('<p>The words of the text are in English.</p><p dir="rtl">שלום</p>')).toContain("p dir=rtl(שלום)");
  expect(blocks('<html lang="he"><body><p dir="rtl">שלום</p><p dir="ltr">and</p></body></html>')).toBe(
    "p dir=rtl(שלום) p dir=ltr(and)",
  );
  expect(blocks('<html dir="rtl" lang="en"><body><ul><li>and</li></ul></body></html>')).toBe(
    "ul dir=rtl(li(p dir=rtl(and)))",
  );
});

test("words that a class of the pasted style sheet hides are told", () => {
  const html =
    "<html><head><style>p { margin: 0 } span.gone, .no { color: red; display: none } .Secret { mso-hide: all } " +
    "@media print { p { color: black } .on-screen { display: none } } /* .x */ .last { display: none }</style></head>" +
    "<body><!--StartFragment--><p>Seen<span class=gone> one</span>, <i class='a Secret'>two</i> <b class=on-screen>three</b>.<i class=last> four</i></p><!--EndFragment--></body></html>";
  expect(blocks(html)).toBe("p(Seen, bold[three].)");
  expect(readHtml({ html }).leftOut).toEqual([{ what: "3 hidden parts", texts: ["one", "two", "four"] }]);
});

test("numbers of lists in other scripts are words of their items", () => {
  expect(blocks('<ol style="list-style-type: devanagari" start="9"><li>one<li><b>two</b></ol>')).toBe(
    "p(९. one) p(१०. bold[two])",
  );
  expect(blocks('<ol><li style="list-style: cjk-ideographic outside">甲<li>two</ol>')).toBe(
    "p(一、甲) ol start=2(li(p(two)))",
  );
});

test("only the copied part of pasted HTML is read", () => {
  const html = "<html><body>\n<!--StartFragment--><p>One</p><p>two</p><!--EndFragment-->\n</body></html>";
  expect(readHtml({ html }).method).toBe("whole-html");
  expect(blocks(html)).toBe("p(One) p(two)");
});

test.each([
  "<p>One",
  "<!doctype html><title>T</title><p>One",
  "<html><script></script><p>One",
  "<body><p>One</body>",
  "<head></head><p>One",
])("missing tags do not matter: %s", (html) => expect(blocks(html)).toBe("p(One)"));

test.each([
  "<ul><li>",
  "<table><tr><td>",
  "<table><caption>a</caption><tr><td><td>",
  "<dl><dd>",
  "<figure><blockquote>",
  "<h1>",
])("%s can be nested up to the depth limit of a page", (tags) => {
  const { blocks } = readHtml({ html: `${tags.repeat(512 / tags.split("<").length)}deep` });
  expect(canonicalText(checkArticleDocument({ type: "doc", content: blocks }))).toMatch(/deep$/);
});

test.each([
  ["nested too deeply", "<div>".repeat(100_000)],
  ["too many parts", "<p>a".repeat(100_000)],
  ["too many parts", `<p ${Array.from({ length: 200_000 }, (_, index) => `a${index}=1`).join(" ")}>x`],
  ["too many parts", "<".repeat(1_000_000)],
  ["too much text", `<p>${"word ".repeat(2_000_000)}`],
])("a page that is %s is refused before it is parsed", (problem, html) => {
  expect(() => readHtml({ html })).toThrow(problem);
});
