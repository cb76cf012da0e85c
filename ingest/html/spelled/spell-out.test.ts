import { expect, test } from "vitest";
import { canonicalText } from "#domain/document.ts";
import { readHtml } from "#ingest/html/read-html.ts";

const textOf = (html: string) => canonicalText({ type: "doc", content: readHtml({ html }).blocks });
const toldOf = (html: string) => readHtml({ html }).leftOut.flatMap(({ texts = [] }) => texts);

const half = "<mfrac><mn>1</mn><mn>2</mn></mfrac>";

test.each([
  [
    `Growth of 2<math>${half}</math> percent, and <math>${half}</math> of it.`,
    "Growth of 2 1/2 percent, and 1/2 of it.",
  ],
  [
    `It grew from <math><msup><mn>10</mn><mn>6</mn></msup></math> to 3<math>${half}</math>.`,
    "It grew from 10⁶ to 3 1/2.",
  ],
  ["About 10<math><msup><mrow></mrow><mn>6</mn></msup></math> people.", "About 10⁶ people."],
  ["The <math><mi>n</mi></math>th day.", "The nth day."],
  ["where<math><mi>a</mi><mo>=</mo><mn>2</mn></math>holds", "where a = 2 holds"],
  [`<b>3</b><i><math>${half}</math></i>5`, "3 1/2 5"],
  [
    `Half: <span class="mwe-math-element"><span style="display: none;"><math>${half}</math></span><img src="https://w.example/x.svg" alt="{\\displaystyle 1/2}"></span>.`,
    "Half: 1/2.",
  ],
  [
    `Half: <span class="katex"><span class="katex-mathml"><math><semantics><mrow>${half}</mrow><annotation encoding="application/x-tex">\\frac12</annotation></semantics></math></span><span class="katex-html" aria-hidden="true">12</span></span>.`,
    "Half: 1/2.",
  ],
  [
    `Half: <mjx-container class="MathJax"><mjx-math aria-hidden="true">12</mjx-math><mjx-assistive-mml><math>${half}</math></mjx-assistive-mml></mjx-container>.`,
    "Half: 1/2.",
  ],
  [`Half: <span class="MathJax" data-mathml="<math>${half}</math>"><span>12</span></span>.`, "Half: 1/2."],
  [
    'It is <img class="mwe-math-fallback-image-inline" alt="{\\displaystyle a/b}" src="https://w.example/x.svg"> now.',
    "It is a/b now.",
  ],
  [`<math display="block"><mi>E</mi><mo>=</mo><mi>m</mi><msup><mi>c</mi><mn>2</mn></msup></math>`, "E = mc²"],
])("a formula is text: %s", (html, text) => {
  expect(textOf(`<p>${html}</p>`)).toBe(text);
  // The second copy that some programs put beside a formula is told.
  expect(toldOf(`<p>${html}</p>`).filter((told) => told !== "12")).toEqual([]);
});

test("words of a formula that are not displayed are told", () => {
  const states = `<maction actiontype="toggle" selection="2"><mn>7</mn>${half}</maction>`;
  const html = `<p>It is <math><mphantom><mn>99</mn></mphantom>${states}</math> now.</p>`;
  expect(textOf(html)).toBe("It is 1/2 now.");
  expect(toldOf(html)).toEqual(["99 7"]);
});

test.each([
  ["The minister said <q>we have won</q>.", "The minister said “we have won”."],
  ["She said <q>he cried <q>never</q> twice</q>.", "She said “he cried ‘never’ twice”."],
  ["<q>“We have won”</q>, he said, «<q>now</q>».", "“We have won”, he said, «now»."],
  ["<q> <b>Bold</b> and <i>brave </i></q>", "“Bold and brave”"],
  ["An empty <q></q> one.", "An empty one."],
])("a quotation keeps its marks: %s", (html, text) => {
  expect(textOf(`<p>${html}</p>`)).toBe(text);
});

test("quotation marks are those of the language around them", () => {
  expect(textOf('<p lang="de">Er sagte <q>nie</q>.</p><p lang="fr-CA">Il dit <q>oui</q>.</p>')).toBe(
    "Er sagte „nie“.\n\nIl dit «oui».",
  );
  expect(textOf('<p lang="ja">彼は<q>はい</q>と言った。</p>')).toBe("彼は「はい」と言った。");
});

test.each([
  ["<ruby>予算<rt>よさん</rt></ruby>が<ruby>増<rt>ふ</rt></ruby>えた。", "予算（よさん）が増（ふ）えた。"],
  ["<ruby>予算<rp>(</rp><rt>よさん</rt><rp>)</rp></ruby>が増えた。", "予算（よさん）が増えた。"],
  ["<ruby>東<rt>とう</rt>京<rt>きょう</rt></ruby>で", "東京（とうきょう）で"],
  ["<ruby><rb>東</rb><rb>京</rb><rt>とう</rt><rt>きょう</rt></ruby>で", "東京（とうきょう）で"],
  ["<ruby>予算<rt>よさん</rt>が増<rt>ふ</rt>えた</ruby>。", "予算（よさん）が増（ふ）えた。"],
  ["<ruby>WHO<rt>World Health Organization</rt></ruby> said", "WHO (World Health Organization) said"],
  ["<ruby>北京<rt></rt></ruby>。", "北京。"],
])("a reading stands apart from its word: %s", (html, text) => {
  expect(textOf(`<p>${html}</p>`)).toBe(text);
});

test.each([
  ["The budget rose by <del>5</del><ins>7</ins> percent.", "The budget rose by 7 percent.", ["5"]],
  ["The budget rose by <s>5</s><u>7</u> percent.", "The budget rose by 7 percent.", ["5"]],
  ["The budget rose by <s>5</s> <u>7</u> percent.", "The budget rose by 7 percent.", ["5"]],
  ["The budget rose by <strike>5</strike>7 percent.", "The budget rose by 7 percent.", ["5"]],
  ["The budget rose by <s>5</s> 7 percent.", "The budget rose by 7 percent.", ["5"]],
  [
    'The cost was <span style="text-decoration:line-through">ten</span><span style="text-decoration:underline">twelve</span> euros.',
    "The cost was twelve euros.",
    ["ten"],
  ],
  ["A mis<del>s</del>take.", "A mistake.", ["s"]],
  ["It was <s>cheap</s>, they said.", "It was cheap, they said.", []],
  ["It was <s>cheap</s>¹, they said.", "It was cheap¹, they said.", []],
])("new words are the text and deleted ones are told: %s", (html, text, told) => {
  expect(textOf(`<p>${html}</p>`)).toBe(text);
  expect(toldOf(`<p>${html}</p>`)).toEqual(told);
});

test.each([
  ["About 10<sup>1/2</sup> and 2<sup>2x</sup>.", "About 10^(1/2) and 2^(2x)."],
  ["The 21<sup>st</sup> of 2019<sup>[2]</sup> in m<sup>2</sup>.", "The 21st of 2019[2] in m2."],
])("a raised term stays apart from its number: %s", (html, text) => {
  expect(textOf(`<p>${html}</p>`)).toBe(text);
});

test("words in elements that no browser displays are told", () => {
  const html =
    "<p>Shown.<noscript>Turn scripts on.</noscript><template>Later</template><svg><text>12%</text></svg></p>";
  expect(textOf(html)).toBe("Shown.");
  expect(toldOf(html)).toEqual(["12%", "Turn scripts on.", "Later"]);
});

test("the edit link of a wiki is no part of its heading", () => {
  const html =
    '<h2><span>History</span><span class="mw-editsection">[<a href="https://w.example/e">edit</a>]</span></h2>';
  expect(textOf(`${html}<p>Text.</p>`)).toBe("History\n\nText.");
});
