import { expect, test } from "vitest";
import { splitFrontMatter } from "./front-matter.ts";

const TEXT = "\nThe bread is dear.\n";

test.each([
  ["a colon in a value", "---\ntitle: Bread: is it dearer?\nauthor: Jane Roe\n---\n"],
  ["quotation marks", '---\ntitle: "Bread: is it dearer?"\nauthor: [Jane Roe]\n---\n'],
  ["dots at its end", "---\nTitle: Bread: is it dearer?\nauthors:\n  - Jane Roe\n...\n"],
  ["TOML", '+++\ntitle = "Bread: is it dearer?"\nauthor = "Jane Roe"\n+++\n'],
  [
    "TOML with a table",
    '+++\ntitle = "Bread: is it dearer?"\nauthors = ["Jane Roe"]\n[params]\nimage = "a.jpg"\n+++\n',
  ],
])("front matter with %s gives the details", (_name, source) => {
  const { details, text } = splitFrontMatter(source + TEXT);
  expect(details).toMatchObject({ title: "Bread: is it dearer?", byline: "Jane Roe" });
  expect(text).toBe(TEXT);
});

test("a colon in several values, an address and a time are read", () => {
  const { details } = splitFrontMatter(
    "---\ntitle: Ciudad: sube el pan: «un 5 %»\nlink: https://news.example/pan\ndate: 2024-03-12 10:30\nlang: es\n---\n",
  );
  expect(details).toMatchObject({
    title: "Ciudad: sube el pan: «un 5 %»",
    url: "https://news.example/pan",
    publishedAt: "2024-03-12T10:30:00.000Z",
    language: "es",
  });
});

test("a date of TOML is a day, or an instant", () => {
  expect(splitFrontMatter("+++\ndate = 2024-03-12\n+++\n").details.publishedAt).toBe("2024-03-12");
  expect(splitFrontMatter("+++\ndate = 2024-03-12T08:00:00+01:00\n+++\n").details.publishedAt).toBe(
    "2024-03-12T07:00:00.000Z",
  );
});

test.each([
  ["two horizontal rules", "---\n\nBread is dear: it costs more.\n\n---\n"],
  ["a line between rules", "---\nBread is dear.\n---\n"],
  ["plus signs", "+++\nBread is dear.\n+++\n"],
])("%s are text", (_name, source) => {
  expect(splitFrontMatter(source)).toEqual({ details: {}, lines: [], text: source });
});
