import { DOMParser, type Slice } from "@tiptap/pm/model";
import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { rationaleSchema } from "./rationale.ts";
import { rowsToLines } from "./rationale-paste.ts";

const pasted = (html: string): Slice => {
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  rowsToLines(document.body);
  return DOMParser.fromSchema(rationaleSchema).parseSlice(document.body);
};
const linesOf = (html: string) => {
  const lines: string[] = [];
  pasted(html).content.descendants((node) => {
    if (node.isTextblock) lines.push(node.textContent);
  });
  return lines;
};

test("each row of a pasted table is a line, with its cells apart", () => {
  const table =
    "<table><thead><tr><th>Year</th><th>Boats</th></tr></thead><tr><td>2019</td><td>1,204</td></tr></table>";
  expect(linesOf(`<p>Counts:</p>${table}<p>That is all.</p>`)).toEqual([
    "Counts:",
    "Year | Boats",
    "2019 | 1,204",
    "That is all.",
  ]);
});

test("a cell with paragraphs, an empty cell and a table in a cell stay on the line of their row", () => {
  expect(linesOf("<table><tr><td><p>a</p><p>b</p></td><td></td><td>c<br>d</td></tr></table>")).toEqual(["a b | | c d"]);
  const inner = "<table><tr><td>1</td><td>2</td></tr></table>";
  expect(linesOf(`<table><tr><td>x</td><td>${inner}</td></tr></table>`)).toEqual(["x | 1 | 2"]);
});

test("links and emphasis in cells stay", () => {
  const slice = pasted('<table><tr><td><a href="https://gauge.example/">Gauge</a></td><td><b>12</b></td></tr></table>');
  expect(JSON.stringify(slice.content)).toContain('"href":"https://gauge.example/"');
  expect(JSON.stringify(slice.content)).toContain('"bold"');
});
