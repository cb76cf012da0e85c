import { expect, test } from "vitest";
import { richTextHtml } from "./rich-text.ts";

const html = (source: string) => richTextHtml(Buffer.from(source, "latin1"));

test.each([
  ["{\\rtf1\\ansi One.\\par Two.}", "<p>One.</p><p>Two.</p>"],
  ["{\\rtf1 12\\tab 13\\line 14}", "<p>12\t13<br>14</p>"],
  ["{\\rtf1\\ansi\\ansicpg1251 \\'c2\\'e5\\'f1}", "<p>Вес</p>"],
  ["{\\rtf1{\\fonttbl{\\f1\\fcharset204 Arial;}{\\f2\\fcharset128 Mincho;}}\\f1 \\'c2\\f2 \\'93\\'fa}", "<p>В日</p>"],
  ["{\\rtf1\\uc1 Gr\\u252?\\u223?e \\u-10179?\\u-8704?}", "<p>Grüße 😀</p>"],
  ["{\\rtf1\\uc2 \\u26085\\'93\\'fa!}", "<p>日!</p>"],
  ["{\\rtf1 10{\\super 6} and H{\\sub 2}O}", "<p>10<sup>6</sup> and H<sub>2</sub>O</p>"],
  ["{\\rtf1 a < b \\{c\\} d\\'26}", "<p>a &lt; b {c} d&amp;</p>"],
  ["{\\rtf1{\\info{\\title T}}{\\*\\generator G;}{\\header H}{\\stylesheet{\\s1 S;}}{\\pict 00ff}Text}", "<p>Text</p>"],
  ['{\\rtf1{\\field{\\*\\fldinst HYPERLINK "x"}{\\fldrslt the words}} here}', "<p>the words here</p>"],
  ["{\\rtf1 an\\\nd so\\~on}", "<p>and so\u00a0on</p>"],
  ["{\\rtf1 {\\deleted ten}twelve", "<p>twelve</p>"],
  ["}}} \\", "<p> </p>"],
])("%j", (source, expected) => {
  expect(html(source)).toBe(expected);
});

test("a long file is read in linear time", () => {
  const started = process.cpuUsage();
  expect(html(`{\\rtf1 ${"{\\b word} \\'e9".repeat(100_000)}}`)).toContain("wordé".slice(0, 4));
  expect(html(`{\\rtf1 ${"a".repeat(2_000_000)}}`)).toHaveLength(2_000_007);
  const { user } = process.cpuUsage(started);
  expect(user / 1_000).toBeLessThan(5_000);
});
