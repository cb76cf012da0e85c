import { expect, test } from "vitest";
import { notationOf } from "#ingest/testing/notation.ts";

const copied = (before: string, part: string, after: string) =>
  `<html><head><style>td{border:0}</style></head><body>${before}<!--StartFragment-->${part}<!--EndFragment-->${after}</body></html>`;

const ROW = "tableRow(tableCell(p(Alba)) tableCell(p(4200)))";

test.each([
  ["rows", copied("<p>a</p><table border=0>", "<tr><td>Alba</td><td>4200</td></tr>", "</table>"), `table(${ROW})`],
  ["columns", copied("<table>\n", "<col width=64><col><tr><td>Alba<td>4200</tr>", "</table>"), `table(${ROW})`],
  ["cells", copied("<table><tbody><tr>", "<td>Alba</td><td>4200</td>", "</tr></table>"), `table(${ROW})`],
  ["one cell", copied("<table><tr><td>a</td>", "<td>Alba</td>", "</tr></table>"), "p(Alba)"],
  ["items", copied("<ol start=3><li>a</li>", "<li>b</li><li>c</li>", "</ol>"), "ol start=3(li(p(b)) li(p(c)))"],
  ["a heading", copied("<ul><li>a</ul><h2>", "Bread", "</h2>"), "h2(Bread)"],
  ["paragraphs", copied("<table><tr><td>a</table><div><b>", "<p>One</p><p>two", "</div>"), "p(One) p(two)"],
  ["all of it", "<p>One</p><p>two</p>", "p(One) p(two)"],
  [
    "two parts",
    copied("<table>", "<tr><td>Alba<td>4200</tr>", "</table>") +
      copied("", "<p>One", "") +
      copied("<ul>", "<li>a", "</ul>"),
    `table(${ROW}) p(One) ul(li(p(a)))`,
  ],
  ["a bare row", "<tr><td>Alba</td><td>4200</td></tr>", `table(${ROW})`],
  [
    "bare rows before a text",
    "<meta charset=utf-8><tr><td>Alba<td>4200</tr>\n<tr><td>Alba<td>4200</tr><p>One</p>",
    `table(${ROW} ${ROW}) p(One)`,
  ],
  ["bare cells", copied("", "<td>Alba</td> <td>4200</td>", ""), `table(${ROW})`],
  ["a bare section", copied("", "<tbody><tr><td>Alba<td>4200</tbody>", ""), `table(${ROW})`],
  ["a bare cell", "<td>Alba</td>", "p(Alba)"],
  ["no end", "<table><!-- StartFragment --><tr><td>Alba<td>4200", `table(${ROW})`],
])("the copied part of HTML keeps the structure that it begins in: %s", (_name, html, expected) => {
  expect(notationOf(html)).toBe(expected);
});
