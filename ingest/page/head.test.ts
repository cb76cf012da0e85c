import { expect, test } from "vitest";
import { canonicalText } from "#domain/document.ts";
import { readHtml } from "#ingest/html/read-html.ts";
import { articlePage, BODY, breadPage, PARAGRAPHS } from "./testing/bread-page.ts";

const H1 = "<h1>Bread is dearer</h1>";
const LEAD = "Three million loaves fewer were sold last year, and the bakers blame the minister.";
const BODY_TEXT = PARAGRAPHS.join("\n\n");

const read = (html: string) => readHtml({ html });
const textOf = (html: string) => canonicalText({ type: "doc", content: read(html).blocks });

test("the headline is the first block, as a heading", () => {
  const { blocks } = read(articlePage(H1 + BODY));
  expect(blocks[0]).toEqual({
    type: "heading",
    attrs: { level: 1 },
    content: [{ type: "text", text: "Bread is dearer" }],
  });
  expect(canonicalText({ type: "doc", content: blocks })).toBe(`Bread is dearer\n\n${BODY_TEXT}`);
});

test.each([
  ["p.lead in a header", `<header class="entry-header">${H1}<p class="lead">${LEAD}</p></header><div>${BODY}</div>`],
  ["p.subtitle", `${H1}<p class="subtitle">${LEAD}</p><div class="body">${BODY}</div>`],
  ["p.entry__subtitle", `<header>${H1}<p class="entry__subtitle">${LEAD}</p></header><div>${BODY}</div>`],
  ["an h2 as deck", `<header>${H1}<h2>${LEAD}</h2></header><div>${BODY}</div>`],
  ["hgroup", `<hgroup>${H1}<p>${LEAD}</p></hgroup><div>${BODY}</div>`],
  ["div.intro", `<header>${H1}</header><div class="intro"><p>${LEAD}</p></div><div>${BODY}</div>`],
  ["div.excerpt", `<div class="post-header">${H1}<div class="excerpt">${LEAD}</div></div><div>${BODY}</div>`],
  ["div.summary > ul", `<header>${H1}<div class="summary"><ul><li>${LEAD}</li></ul></div></header><div>${BODY}</div>`],
  ["a span in a header", `<header>${H1}<div class="x1"><span>${LEAD}</span></div></header><div>${BODY}</div>`],
  ["itemprop", `<div>${H1}<div><div itemprop="description">${LEAD}</div></div></div><div>${BODY}</div>`],
])("a standfirst stands between headline and text: %s", (_name, content) => {
  expect(textOf(articlePage(content))).toBe(`Bread is dearer\n\n${LEAD}\n\n${BODY_TEXT}`);
});

test("headline and standfirst beside the article are found", () => {
  const beside = `<header class="article-head">${H1}<p class="dek">${LEAD}</p></header><article>${BODY}</article>`;
  expect(textOf(breadPage(`<main>${beside}</main>`))).toBe(`Bread is dearer\n\n${LEAD}\n\n${BODY_TEXT}`);
  const hero = `<section class="hero">${H1}<p>${LEAD}</p></section><article>${BODY}</article>`;
  expect(textOf(breadPage(`<main>${hero}</main>`))).toBe(`Bread is dearer\n\n${LEAD}\n\n${BODY_TEXT}`);
});

test("a standfirst is recognised by the description in the metadata", () => {
  const head = `<meta property="og:description" content="${LEAD}">`;
  const content = `${H1}<div><div><div><p class="a17">${LEAD}</p></div></div></div><div>${BODY}</div>`;
  expect(textOf(articlePage(content, { head }))).toContain(`Bread is dearer\n\n${LEAD}`);
});

test("the name of the site is not the headline", () => {
  const head =
    '<meta property="og:site_name" content="The Herald"><meta property="og:title" content="Bread is dearer">';
  const page = breadPage(
    `<header><h1><a href="/">The Herald</a></h1></header><article><h2 class="entry-title">Bread is dearer</h2>${BODY}</article>`,
    { head, title: "Bread is dearer - The Herald" },
  );
  expect(textOf(page)).toBe(`Bread is dearer\n\n${BODY_TEXT}`);
});

test("a headline that is no heading in the page becomes one", () => {
  const { blocks } = read(articlePage(`<div class="article-title">Bread is dearer</div><div>${BODY}</div>`));
  expect(blocks[0]).toMatchObject({ type: "heading", attrs: { level: 1 } });
});

test.each([
  ["shares", '<div class="share">Share this article with your friends and family today.</div>'],
  ["related", '<div class="related-teaser"><p>The mill burns down, and nobody knows why it did.</p></div>'],
  ["signup", '<div class="newsletter"><p>Sign up for the best of our news in your inbox, each day.</p></div>'],
])("%s below the headline are no standfirst", (_name, part) => {
  expect(textOf(articlePage(`<header>${H1}${part}</header><div>${BODY}</div>`))).toBe(
    `Bread is dearer\n\n${BODY_TEXT}`,
  );
});

test.each([
  [
    "with all tags",
    `<html><head><title>Bread is dearer - Herald</title><noscript><img></noscript></head><body><nav>Home</nav>`,
    "</body></html>",
  ],
  [
    "without tags of the head",
    `<html lang="en"><title>Bread is dearer - Herald</title><link rel="icon" href="/i"><nav>Home</nav>`,
    "",
  ],
  [
    "without any tags",
    `<meta charset="utf-8"> <noscript></noscript><title>Bread is dearer - Herald</title><nav>Home</nav>`,
    "",
  ],
])("a title in the head of a page %s is told as nothing hidden", (_name, before, after) => {
  const { details, leftOut } = read(`<!doctype html>${before}<article>${H1}${BODY}</article>${after}`);
  expect(details.title).toBe("Bread is dearer");
  expect(leftOut.map(({ what }) => what)).not.toContainEqual(expect.stringContaining("hidden"));
});

test("words without scripts and hidden words at the start of the body are told", () => {
  const hidden = "<noscript>Turn scripts on.</noscript><title>Another title</title><p hidden>Not shown.</p>";
  const { leftOut } = read(
    `<!doctype html><html><body>${hidden}<nav>Home</nav><article>${H1}${BODY}</article></body></html>`,
  );
  expect(leftOut).toContainEqual({ what: "2 hidden parts", texts: ["Turn scripts on.", "Not shown."] });
});
