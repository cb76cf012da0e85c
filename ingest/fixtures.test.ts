import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { DocumentNode } from "#domain/document.ts";
import { ingest } from "./ingest.ts";

const FOLDER = join(import.meta.dirname, "testing", "pages");
const files = readdirSync(FOLDER).filter((name) => !name.endsWith(".txt"));

const read = (name: string) =>
  ingest({ kind: "file", name, bytes: readFileSync(join(FOLDER, name)), url: "https://harbour.example/mills/1" });

/** How often each kind of node and mark is there. */
function kindsIn(node: DocumentNode, counts: Record<string, number> = {}): Record<string, number> {
  for (const type of [node.type, ...(node.marks ?? []).map((mark) => mark.type)])
    counts[type] = (counts[type] ?? 0) + 1;
  for (const child of node.content ?? []) kindsIn(child, counts);
  return counts;
}

const all = (node: DocumentNode, type: string): DocumentNode[] => [
  ...(node.type === type ? [node] : []),
  ...(node.content ?? []).flatMap((child) => all(child, type)),
];

test.each(files)("%s becomes exactly the text of its .txt file", async (name) => {
  const expected = readFileSync(join(FOLDER, name.replace(/\.\w+$/, ".txt")), "utf8").replace(/\n$/, "");
  expect((await read(name)).text).toBe(expected);
});

test("a page keeps its tables with spans, nested lists, notes and code, and the position of its picture", async () => {
  const { document, title, byline, outlet, publishedAt } = await read("tides.htm");
  expect({ title, byline, outlet, publishedAt }).toEqual({
    title: "The tide mill of Ostrey",
    byline: "Jane Roe",
    outlet: "Harbour Weekly",
    publishedAt: "2026-03-12T07:00:00.000Z",
  });
  expect(kindsIn(document)).toMatchObject({
    ...{ heading: 2, orderedList: 3, bulletList: 1, listItem: 8, blockquote: 1, codeBlock: 1, horizontalRule: 1 },
    ...{
      table: 1,
      tableCaption: 1,
      tableRow: 4,
      tableHeader: 4,
      tableCell: 5,
      definitionTerm: 2,
      definitionDetails: 2,
    },
    ...{ figure: 1, figureCaption: 1, code: 1, hardBreak: 3 },
  });
  expect(all(document, "tableHeader").map(({ attrs }) => attrs)).toEqual([
    { rowspan: 2 },
    { colspan: 2 },
    undefined,
    undefined,
  ]);
  expect(all(document, "codeBlock")[0]?.attrs).toEqual({ language: "python" });
  expect(all(document, "figure")[0]?.attrs).toEqual({
    src: "https://harbour.example/pictures/wheel.jpg",
    alt: "An oak wheel in a stone race",
  });
  expect(all(document, "orderedList").map(({ attrs }) => attrs)).toEqual([undefined, { type: "a" }, undefined]);
  expect(JSON.stringify(document)).toContain('"href":"https://harbour.example/mills?region=west&year=1723"');
});

test("the import of a page lists what was left out", async () => {
  const { leftOut } = await read("tides.htm");
  expect(leftOut.map(({ what }) => what)).toEqual([
    "4 blocks of text around the article (such as menus, teasers and comments)",
    "1 navigation block",
    "1 script",
    "1 style sheet",
    "1 picture (its place, caption and address are kept)",
    "1 deletion",
  ]);
  expect(leftOut[0]?.texts).toEqual([
    "Most read",
    "The ferry that never came",
    "Nonsense, the mill is in Westrey.",
    "Imprint of Harbour Weekly",
  ]);
});

test("Markdown keeps its structure, and its front matter becomes details", async () => {
  const { document, leftOut, ...details } = await read("mill.md");
  expect(details).toMatchObject({
    title: "The tide mill of Ostrey",
    byline: "Jane Roe",
    publishedAt: "2026-03-12",
    language: "en",
  });
  expect(kindsIn(document)).toMatchObject({
    ...{ heading: 1, orderedList: 3, bulletList: 2, listItem: 8, blockquote: 2, codeBlock: 1, table: 1, tableRow: 3 },
    ...{ bold: 1, italic: 1, strike: 1, code: 1, link: 2, definitionTerm: 1, figure: 1 },
  });
  expect(leftOut.map(({ what }) => what)).toEqual([
    "1 front matter (its details are taken)",
    "1 script",
    "1 link without a safe web address (its words are kept)",
    "1 picture (its place, caption and address are kept)",
    "1 title of a link or picture",
  ]);
});

test("a right-to-left text marks its left-to-right blocks", async () => {
  const { document, language } = await read("haifa.htm");
  expect(language).toBe("he");
  // A list of one English item turns as a whole.
  const turned = [...all(document, "paragraph"), ...all(document, "bulletList")].filter(({ attrs }) => attrs?.dir);
  expect(turned.map(({ type, attrs }) => [type, attrs?.dir])).toEqual([
    ["paragraph", "ltr"],
    ["paragraph", "ltr"],
    ["bulletList", "ltr"],
  ]);
});

test("text copied from a word processor keeps its emphasis and lists", async () => {
  const { document } = await read("word-processor.htm");
  expect(kindsIn(document)).toMatchObject({
    bold: 1,
    italic: 1,
    strike: 1,
    link: 1,
    bulletList: 2,
  });
});
