import { expect, test } from "vitest";
import { canonicalText } from "#domain/document.ts";
import { readHtml } from "#ingest/html/read-html.ts";
import { articlePage, BODY, breadPage, PARAGRAPHS } from "./testing/bread-page.ts";

const H1 = "<h1>Bread is dearer than last year</h1>";
const TEXT = ["Bread is dearer than last year", ...PARAGRAPHS].join("\n\n");
const textOf = (html: string) => canonicalText({ type: "doc", content: readHtml({ html }).blocks });

test("the address, the headline and the age that a site prints above its text are left out", () => {
  const printed =
    "<div class='print'><p>https://herald.example/news/bread-is-dearer-than-last-year-in-most-towns-of-the-north-14848175.php</p>" +
    "<h2>Bread is dearer than last year</h2><p>Jane Roe, Herald</p><p>Updated 11:21 pm CST, Tuesday, November 19, 2019</p></div>";
  const text = textOf(articlePage(`${H1}<p>Published 2 days ago</p>${printed}${BODY}`));
  expect(text.replace("Jane Roe, Herald\n\n", "")).toBe(TEXT);
});

test("an address in the text stays", () => {
  const address = "https://herald.example/report.pdf";
  expect(textOf(articlePage(`${H1}${BODY}<p>${address}</p>${BODY}`))).toContain(address);
});

test("the next articles of a stream are left out", () => {
  const other = (line: string) => `<article><h2>${line}</h2><p>${line} was said by all of them, at last.</p></article>`;
  const stream = ["The mill", "The river", "The mayor"].map(other).join("");
  expect(textOf(breadPage(`<main><article>${H1}${BODY}</article>${stream}</main>`))).toBe(TEXT);
});

test("an article inside the article stays", () => {
  const inside =
    "<article><h3>Prices</h3><p>A loaf of rye was 3.40 euros in 2024, the board says in its report.</p></article>";
  expect(textOf(articlePage(`${H1}${BODY}${inside}${BODY}`))).toContain("3.40 euros");
});
