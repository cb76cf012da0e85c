import { expect, test } from "vitest";
import { readHtml } from "#ingest/html/read-html.ts";
import { articlePage, BODY } from "./testing/bread-page.ts";

const H1 = "<h1>Bread is dearer</h1>";
const detailsOf = (content: string, parts?: Parameters<typeof articlePage>[1]) =>
  readHtml({ html: articlePage(content, parts) }).details;
const jsonLd = (value: unknown) => ({ head: `<script type="application/ld+json">${JSON.stringify(value)}</script>` });

const ROE = { "@type": "Person", "@id": "#j", name: "Jane Roe" };
const POE = { "@type": "Person", "@id": "#a", name: "Ada Poe" };
const article = (author: unknown) => ({ "@type": "NewsArticle", headline: "Bread is dearer", author });

test.each([
  [
    "a line with a date",
    '<p class="byline">Posted on <time datetime="2024-03-05">5 March 2024</time> by <span class="author">Jane Roe</span></p>',
  ],
  ["a label in an element of its own", '<div class="author">By</div><div class="name">Jane Roe</div>'],
  ["a link to the author", '<div class="meta"><a rel="author" href="/jane">Jane Roe</a> | 5 March 2024</div>'],
  ["a label and a name", '<div class="author"><span>Published by</span> <span class="name">Jane Roe</span></div>'],
  ["a plain line", "<p>By Jane Roe</p>"],
  ["a label in Arabic", '<span class="author">كتب: Jane Roe</span>'],
])("the byline is the name in %s", (_name, line) => {
  expect(detailsOf(H1 + line + BODY).byline).toBe("Jane Roe");
});

test.each(["By", "Published by", "Posted on", "Veröffentlicht am", "Alle Beiträge", "admin"])(
  "a label alone is no byline: %s",
  (label) => expect(detailsOf(`${H1}<div class="author">${label}</div><div>${BODY}</div>`).byline).toBeUndefined(),
);

test("authors are found by their @id, and all of them", () => {
  const one = { "@graph": [ROE, article({ "@id": "#j" })] };
  expect(detailsOf(H1 + BODY, jsonLd(one)).byline).toBe("Jane Roe");
  const two = { "@graph": [ROE, POE, article([{ "@id": "#j" }, { "@id": "#a" }])] };
  expect(detailsOf(H1 + BODY, jsonLd(two)).byline).toBe("Jane Roe, Ada Poe");
  const head = '<meta name="author" content="Jane Roe"><meta name="author" content="Ada Poe">';
  expect(detailsOf(H1 + BODY, { head }).byline).toBe("Jane Roe, Ada Poe");
});

test("authors who are marked one by one in a line are all of them", () => {
  const line = '<p>By <a rel="author" href="/j">Jane Roe</a> and <a rel="author" href="/a">Ada Poe</a></p>';
  expect(detailsOf(H1 + line + BODY).byline).toBe("Jane Roe, Ada Poe");
});

test("the name of the site is no title, and its slogan and legal form are no part of it", () => {
  const logo = "<header><h1>Town Herald</h1></header>";
  expect(detailsOf(logo + BODY, { title: "Bread is dearer in all towns :: Town Herald ::" }).title).not.toBe(
    "Town Herald",
  );
  const named = (name: string) =>
    detailsOf(H1 + BODY, { head: `<meta property="og:site_name" content="${name}">` }).outlet;
  expect(named("Herald.example - All that happens in town")).toBe("Herald.example");
  expect(named("Town Herald Inc")).toBe("Town Herald");
  expect(named("Herald Media, Inc.")).toBe("Herald Media, Inc.");
  expect(named("Herald - Rome")).toBe("Herald - Rome");
});

test("the site is no author where the page shows one", () => {
  const line = "<p>By Jane Roe</p>";
  const bySite = { "@type": "NewsArticle", headline: "Bread is dearer", publisher: { name: "The Herald" } };
  expect(detailsOf(H1 + line + BODY, jsonLd({ ...bySite, author: { name: "Herald" } })).byline).toBe("Jane Roe");
  expect(detailsOf(H1 + line + BODY, jsonLd({ ...bySite, author: { name: "herald.example" } })).byline).toBe(
    "Jane Roe",
  );
  expect(detailsOf(H1 + BODY, jsonLd({ ...bySite, author: { name: "Herald" } })).byline).toBe("Herald");
});

test.each([
  "Leasing von Firmenfahrzeugen",
  "How to go by train",
  "Licensed under CC by NC ND",
  "Die Bilder von Nordkorea",
])("a line with such a word names nobody: %s", (line) =>
  expect(detailsOf(`${H1}<p>${line}</p>${BODY}`).byline).toBeUndefined(),
);

test("the account of a web master is no author", () => {
  expect(detailsOf(H1 + BODY, jsonLd(article({ name: "admin" }))).byline).toBeUndefined();
});

test.each([
  ["a date line", '<p class="date">Tuesday, March 5th, 2024 at 9:30am</p>'],
  ["a time", '<div><time datetime="2024-03-05">5 March</time></div>'],
  ["a date in a meta line", '<div class="entry-meta"><span>5 March 2024</span></div>'],
  ["a date in Japanese", "<p>2024年3月5日</p>"],
  ["a time without a datetime, after names", "<p>Von Jane Roe · <time>5. März 2024, 7:30 Uhr</time></p>"],
  ["a line that also says when it was changed", "<p>Publié le mardi 5 mars 2024 à 07h30, mis à jour le 14 mars</p>"],
  ["a line with a day of the week", "<p>terça-feira, 5 de março de 2024 às 0:13</p>"],
  [
    "not the date of an update",
    '<p>Updated <time datetime="2024-05-01">1 May</time></p><p>Published <time datetime="2024-03-05">5 March</time></p>',
  ],
])("the date is found near the headline: %s", (_name, line) => {
  expect(detailsOf(`${H1}${line}<div>${BODY}</div>`).publishedAt).toBe("2024-03-05");
});

test("a marked date of publication comes before a date of an update", () => {
  const times =
    '<p>Updated <time datetime="2024-05-01">1 May</time></p><p>Published <time datetime="2024-04-01" pubdate>1 April</time></p>';
  expect(detailsOf(H1 + times + BODY).publishedAt).toBe("2024-04-01");
});

test("the date is the day in the time zone of the page", () => {
  const head = '<meta property="article:published_time" content="2024-03-13T07:30:00+09:00">';
  expect(detailsOf(H1 + BODY, { head }).publishedAt).toBe("2024-03-13");
});

test("a date in the text is not the date of publication", () => {
  const text = "<p>The town hall was built on 5 March 1924, and the bakers have met in it ever since, they say.</p>";
  expect(detailsOf(H1 + text + BODY).publishedAt).toBeUndefined();
});

test.each([
  ["Bread is dearer - The Herald", "The Herald"],
  ["Bread is dearer | Town | The Herald", "The Herald"],
  ["Bread is dearer « The Herald", "The Herald"],
  ["Bread is dearer", undefined],
])("the title of %s is the headline, and what follows is the outlet", (title, outlet) => {
  expect(detailsOf(H1 + BODY, { title })).toMatchObject({ title: "Bread is dearer", outlet });
});

test("a title keeps a dash of its own", () => {
  const title = "Bread – dearer than ever - The Herald";
  const head = '<meta property="og:site_name" content="Herald">';
  expect(detailsOf(BODY, { title, head }).title).toBe("Bread – dearer than ever");
});
