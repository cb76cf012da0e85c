import { expect, test } from "vitest";
import {
  type ArticleDocument,
  canonicalText,
  type DocumentNode,
  type LocatedNode,
  locate,
  textblocksOf,
  walkText,
} from "./document.ts";

const text = (text: string): DocumentNode => ({ type: "text", text });
const paragraph = (...content: DocumentNode[]): DocumentNode => ({ type: "paragraph", content });

const ARTICLE: ArticleDocument = {
  type: "doc",
  content: [
    { type: "heading", attrs: { level: 1 }, content: [text("Prices rose")] },
    { type: "figure", attrs: { alt: "A shop" } },
    paragraph(text("By "), { ...text("3%"), marks: [{ type: "bold" }] }, { type: "hardBreak" }, text("in May.")),
    { type: "horizontalRule" },
    { type: "bulletList", content: [{ type: "listItem", content: [paragraph(text("Bread"))] }] },
    {
      type: "table",
      content: [{ type: "tableRow", content: [{ type: "tableCell", content: [{ type: "paragraph" }] }] }],
    },
    { type: "codeBlock", content: [text("a\n\nb")] },
  ],
};

const TEXT = "Prices rose\n\nBy 3%\nin May.\n\nBread\n\n\n\na\n\nb";

test("canonical text is the text of every textblock, parted by a blank line", () => {
  expect(canonicalText(ARTICLE)).toBe(TEXT);
  expect(canonicalText({ type: "doc", content: [{ type: "horizontalRule" }] })).toBe("");
});

test("a textblock says where its text stands and which children lead to it", () => {
  const blocks = textblocksOf(ARTICLE);
  expect(blocks.map(({ start, end }) => TEXT.slice(start, end))).toEqual(blocks.map(({ text }) => text));
  expect(blocks[2]).toMatchObject({ path: [4, 0, 0], text: "Bread", start: 28, end: 33 });
  expect(blocks[3]).toMatchObject({ path: [5, 0, 0, 0], start: 35, end: 35 });
});

test("every text node and line break is visited with its offset", () => {
  const visited: [string, number][] = [];
  walkText(ARTICLE, (node, offset) => visited.push([node.text ?? node.type, offset]));
  expect(visited).toEqual([
    ["Prices rose", 0],
    ["By ", 13],
    ["3%", 16],
    ["hardBreak", 18],
    ["in May.", 19],
    ["Bread", 28],
    ["a\n\nb", 37],
  ]);
});

test("a located tree is the same tree, and its offsets cut the text where its nodes do", () => {
  const check = (located: LocatedNode): DocumentNode => {
    if (located.node.text !== undefined) expect(TEXT.slice(located.start, located.end)).toBe(located.node.text);
    return { ...located.node, ...(located.node.content && { content: located.content.map(check) }) };
  };
  const located = locate(ARTICLE);
  expect(check(located)).toEqual(ARTICLE);
  expect([located.start, located.end]).toEqual([0, TEXT.length]);
  expect(located.content.map(({ start, end }) => [start, end])).toEqual([
    [0, 11],
    [11, 11],
    [13, 26],
    [26, 26],
    [28, 33],
    [35, 35],
    [37, 41],
  ]);
});
