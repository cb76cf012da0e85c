import { expect, test } from "vitest";
import { canonicalText, type DocumentNode } from "#domain/document.ts";
import { itemNumbers } from "#domain/list-numbers.ts";
import { readMarkdown } from "./read-markdown.ts";

const textOf = (source: string) => canonicalText({ type: "doc", content: readMarkdown(source).blocks });
const toldOf = (source: string) => readMarkdown(source).leftOut;
const bold = (source: string) =>
  (readMarkdown(source).blocks[0]?.content ?? []).filter(({ marks }) => marks).map(({ text }) => text);

test.each([
  ["If x<y and y>z then a<b>c. The <unknown> cause.", "If x<y and y>z then a<b>c. The <unknown> cause."],
  ["A List<String> type, Map<K, V> and <T>.", "A List<String> type, Map<K, V> and <T>."],
  ["The <title> of a page.\n\nNext paragraph.", "The <title> of a page.\n\nNext paragraph."],
  ["The <textarea> and <style> tags.\n\nNext.", "The <textarea> and <style> tags.\n\nNext."],
  ["<style>\n\nNext.", "<style>\n\nNext."],
  ["<script>\nlet x\n\nNext.", "<script> let x\n\nNext."],
  ["<!-- no end\n\nNext.", "<!-- no end\n\nNext."],
  ["<del>\n\nNext.", "<del>\n\nNext."],
  ["<foo>\nbar\n</foo>\n\nNext.", "<foo> bar </foo>\n\nNext."],
  ["<plaintext>\n\nNext.", "<plaintext>\n\nNext."],
  ["Some <b>bold</b> and H<sub>2</sub>O<br>here.", "Some bold and H2O\nhere."],
  ["<div class='x'>\n\nInside *it*.\n\n</div>", "Inside it."],
  ["Smile <my-emoji>now</my-emoji>.", "Smile now."],
  ["5 <6 and 7> 3, a </b> b <i>c", "5 <6 and 7> 3, a </b> b <i>c"],
])("angle brackets swallow no word: %j", (source, text) => {
  expect(textOf(source)).toBe(text);
});

test.each([
  ["これは**「重要な発表」**です。価格は**10%**上がった。", ["「重要な発表」", "10%"]],
  ["他说：**“涨价”**了。", ["“涨价”"]],
  ["한국어**(강조)**입니다.", ["(강조)"]],
])("%s is bold beside CJK punctuation", (source, expected) => {
  expect(bold(source)).toEqual(expected);
  expect(textOf(source)).not.toContain("*");
});

test.each([
  ["2*3*4 = 24 and 2**3**4", "2*3*4 = 24 and 2**3**4"],
  ["5*km*2", "5*km*2"],
  ["A*very*big and **1**23", "Averybig and **1**23"],
  ["2019. Sales rose.\n2020. Sales fell.", "2019. Sales rose. 2020. Sales fell."],
  ["Rise: ~~5~~7 percent", "Rise: 7 percent"],
])("figures stay what they are: %j", (source, text) => {
  expect(textOf(source)).toBe(text);
});

const numbersIn = (node: DocumentNode): string[] => [
  ...(node.type === "orderedList"
    ? [
        itemNumbers(node)
          .map(({ label }) => label)
          .join(" "),
      ]
    : []),
  ...(node.content ?? []).flatMap(numbersIn),
];

test.each([
  ["3. a\n4. b", ["3 4"]],
  ["1. a\n7. b\n8. c", ["1 7 8"]],
  ["3. a\n2. b\n1. c", ["3 2 1"]],
  ["1. a\n1. b\n1. c", ["1 2 3"]],
  ["1. a\n\n   5. x\n   9. y\n2. b", ["1 2", "5 9"]],
])("the items of %j have the numbers %j", (source, expected) => {
  expect(numbersIn({ type: "doc", content: readMarkdown(source).blocks })).toEqual(expected);
});

test("what Markdown drops is text or told", () => {
  expect(textOf("Dear.[^1]\n\n[^1]: Board.\n[^2]: Never cited.")).toContain("Never cited.");
  expect(toldOf("[Anna]: Yes\n[b]: https://b.example 'Some title'\n\nSee [b].")).toEqual([
    { what: "1 title of a link or picture", texts: ["Some title"] },
    { what: "1 definition of an address that no link uses", texts: ["[Anna]: Yes"] },
  ]);
  expect(toldOf("Dear <!-- since 12 --> bread.\n\n<!-- Ask\n\nagain. -->\n\nSee `<!-- x -->`.")).toEqual([
    { what: "2 comments that are not displayed", texts: ["since 12", "Ask again."] },
  ]);
  expect(toldOf('[The mill](https://mill.example "Since 1850")')).toEqual([
    { what: "1 title of a link or picture", texts: ["Since 1850"] },
  ]);
  expect(toldOf("| a | b |\n|---|---|\n| 1 | 2 | 3 |\n| 4 | 5 |")).toEqual([
    { what: "1 cell beyond the columns of its table", texts: ["3"] },
  ]);
});
