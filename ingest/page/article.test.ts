import { expect, test } from "vitest";
import { canonicalText } from "#domain/document.ts";
import { readHtml } from "#ingest/html/read-html.ts";
import { articlePage, BODY, breadPage, PARAGRAPHS } from "./testing/bread-page.ts";

const H1 = "<h1>Bread is dearer</h1>";
const read = (html: string, candidate?: number) => readHtml({ html, candidate });
const textOf = (html: string, candidate?: number) =>
  canonicalText({ type: "doc", content: read(html, candidate).blocks });
const [BEGIN, END] = [BODY.split("\n").slice(0, 3).join("\n"), BODY.split("\n").slice(3).join("\n")];
const TEXT = `Bread is dearer\n\n${PARAGRAPHS.join("\n\n")}`;

const POST = [
  "„Is it dearer?“",
  "„It is dear.“",
  "„Since when?“",
  "„Since the flood.“",
  "„Who says so?“",
  "„The baker does.“",
];
const post = `<div id="main"><div class="post"><h2 class="entry-title">Bread and the mayor</h2><div class="entry-content">${POST.map((line) => `<p>${line}</p>`).join("")}</div></div></div>`;
const NOTE =
  "Data protection: This site uses small files called biscuits. If you go on to use this website, you agree to their use. " +
  "To find out more, also about how to control them, see here.";

test.each([
  ["a note in the margin", `<div id="sidebar"><div class="widget"><div>${NOTE}</div></div></div>`],
  ["a note on cookies", `<div id="cookie-notice"><p>${NOTE}</p></div>`],
  ["a dialog", `<div role="dialog" class="modal"><p>${NOTE}</p></div>`],
  ["comments", `<div id="comments"><div class="comment"><p>${NOTE}</p></div></div>`],
  ["a biography", `<div class="author-bio"><p>${NOTE}</p></div>`],
  ["a call to subscribe", `<div class="newsletter-signup"><p>${NOTE}</p></div>`],
])("a short article is read, and not %s", (_name, other) => {
  const page = breadPage(post + other, { title: "Bread and the mayor" });
  expect(textOf(page)).toBe(["Bread and the mayor", ...POST].join("\n\n"));
});

test("comments beside a marked article are not read, however long they are", () => {
  const article = `<article><h1>Bread and the mayor</h1>
    <p>The baker of the town says that bread has never been as dear as it is now, and that nobody asked him.</p>
    <h2>Since the flood</h2><p>The price of <strong>one loaf</strong>, says <a href="/a">the office</a>, has grown, twice in a year.</p>
    <figure><img src="/mill.jpg" alt="The mill"><figcaption>The mill, which the tide drives.</figcaption></figure>
    <ul><li>Rye<ol><li>of the hills, and of the river</li></ol></li><li>Wheat, which is dearer</li></ul>
    <table><tr><th>Place</th><th>Price</th></tr><tr><td>Harbour</td><td>16</td></tr></table>
    <blockquote><p>Nobody starved here who had baked, and nobody who had only paid was safe from it.</p></blockquote></article>`;
  for (const length of [2, 4, 6, 10]) {
    const comment = `<p class="comment">${"Nonsense, bread is as cheap as ever, I say, and so it was at all times in my life. ".repeat(length)}</p>`;
    const page = breadPage(`${article}<section class="comments" id="comments"><h3>Comments</h3>${comment}</section>`, {
      title: "Bread and the mayor",
    });
    expect(textOf(page)).not.toContain("cheap");
    expect(textOf(page)).toContain("Nobody starved");
  }
});

test("a long note on cookies is not read instead of a short article", () => {
  const note = "We use cookies and similar files to know you again, as our partners do with their own. ".repeat(12);
  const page = breadPage(`<div role="dialog" id="cookie-banner"><h2>Privacy</h2><p>${note}</p></div>${post}`, {
    title: "Bread and the mayor",
  });
  expect(textOf(page)).toBe(["Bread and the mayor", ...POST].join("\n\n"));
  expect(read(page).page?.doubts.join()).toContain("not sure");
});

test("a box with facts at the end of an article stays, and one beside it does not", () => {
  const box = (name: string) => `<aside class="${name}"><h3>In figures</h3><ul><li>1932: opened</li></ul></aside>`;
  expect(textOf(articlePage(H1 + BODY + box("infobox")))).toBe(`${TEXT}\n\nIn figures\n\n1932: opened`);
  expect(textOf(articlePage(H1 + BODY + box("widget")))).toBe(TEXT);
});

test.each([
  ["a link that skips to the text", `<a class="skip" href="#text">Skip to content</a>${H1}${BODY}`],
  ["a label around a script", `${H1}${BEGIN}<center><script>show()</script><span>Advert</span></center>${END}`],
  [
    "a headline of another article in capitals",
    `${H1}${BEGIN}<p><a href="/x">MILL OF THE TOWN BURNS DOWN</a></p>${END}`,
  ],
  [
    "a list of other articles in one paragraph",
    `${H1}${BODY}<p><b>DON'T MISS</b><br>${["Mill", "Bakery", "Town hall"].map((name) => `<b><a href="/x">${name} of the town burns down after a long night of fire in it</a> [NEWS]</b><br>`).join("")}</p>`,
  ],
  ["tags under their label", `${H1}${BODY}<p>Tags</p><p>bread, mill, prices of bread</p>`],
  [
    "tags beside their label",
    `${H1}${BODY}<b>Tags<br><a href="/t/a">prices of bread</a>, <a href="/t/b">mills in town</a></b>`,
  ],
  ["a line about the section", `${H1}<p>05/03/2024 - Posted by: Jane Roe - Category: Food - Tags: bread</p>${BODY}`],
  ["the account of the author", `${H1}${BODY}<p>twitter.com/janeroe</p>`],
])("%s is no text of the article", (_name, content) => {
  expect(textOf(articlePage(content))).toBe(TEXT);
});

test("where the choice is in doubt, it is said, and another part can be chosen", () => {
  const page = breadPage(`${post}<div id="sidebar"><div class="widget"><div>${NOTE}</div></div></div>`, {
    title: "Bread and the mayor",
  });
  const { candidates = [], candidate, doubts } = read(page).page ?? {};
  expect(candidate).toBe(1);
  expect(doubts?.join()).toContain("not sure");
  expect(candidates[0]?.beginning).toContain("biscuits");
  expect(textOf(page, 0)).toContain("biscuits");
  expect(read(page, 0).page?.doubts).toEqual([]);
  expect(() => read(page, 9)).toThrow(`This page has only ${candidates.length} parts to choose from.`);
});

test.each([
  ["cookies, which is left out", "This site uses small files called cookies to know you again.", true],
  ["something else", "The members of the club meet each Monday in the small hall.", false],
])(
  "a note in the only <article> is in doubt where the headline stands with other text: a note on %s",
  (_name, note, isLeftOut) => {
    const text = `<div class="x1">${H1}<div class="x2">${BODY}</div></div>`;
    const page = breadPage(
      `<article><p>${`${note} It was changed in January, and it is valid until then. `.repeat(8)}</p></article>${text}`,
    );
    const { candidates = [], candidate, doubts } = read(page).page ?? {};
    expect(doubts?.join()).toContain("not sure");
    const story = candidates.findIndex(({ beginning }) => beginning.startsWith("Bread is dearer"));
    expect(candidate === story).toBe(isLeftOut);
    expect(textOf(page, story)).toBe(TEXT);
  },
);

test("an ordinary page is read without a doubt", () => {
  expect(read(articlePage(H1 + BODY)).page).toMatchObject({ candidate: 0, doubts: [] });
});

test("the stated text of an article decides which part it is", () => {
  const stated = POST.join(" ").repeat(4);
  const head = `<script type="application/ld+json">${JSON.stringify({ "@type": "NewsArticle", articleBody: stated })}</script>`;
  const essay = `<div class="column">${BODY.repeat(2)}</div>`;
  const short = `<article>${POST.map((line) => `<p>${line}</p>`)
    .join("")
    .repeat(4)}</article>`;
  expect(textOf(breadPage(essay + short, { head, title: "Talk" }))).toContain("„Since the flood.“");
});

const SENTENCE = "The mill of the next village has closed for good, and nobody bought it.";
const TWEET =
  '<blockquote class="twitter-tweet"><p>Yes, bread is dearer than ever: <a href="https://t.co/a">t.co/a</a></p>— Jane Roe</blockquote>';

test.each([
  ["a sentence in an element of its own", `<div class="x1"><div class="x2">${SENTENCE}</div></div>`, SENTENCE],
  [
    "a post in a wrapper for social media",
    `<div class="social-media-embed">${TWEET}</div>`,
    "Yes, bread is dearer than ever",
  ],
  ["a subhead in a header", "<header class='section-header'><h2>Who pays</h2></header>", "Who pays"],
  [
    "a box with facts",
    '<aside class="factbox"><h2>In figures</h2><ul><li>2001: 1.20 euros</li><li>2024: 3.40 euros</li></ul></aside>',
    "2001: 1.20 euros\n\n2024: 3.40 euros",
  ],
  [
    "a folded answer",
    '<h2><button aria-expanded="false" aria-controls="a1">How much is it?</button></h2><div id="a1" hidden><p>It was 4,200 euros in May, they say.</p></div>',
    "How much is it?\n\nIt was 4,200 euros in May, they say.",
  ],
])("%s stays in the article and is not told as left out", (_name, part, words) => {
  const page = articlePage(H1 + BEGIN + part + END);
  const text = textOf(page);
  for (const told of readHtml({ html: page }).leftOut.flatMap(({ texts = [] }) => texts))
    expect(text).not.toContain(told);
  expect(text).toContain(words);
  expect(text).toContain(PARAGRAPHS[4]);
});

test.each([
  "<footer><p>Correction: an earlier version said the mill was built in 1963. It was 1936.</p></footer>",
  "<footer><p>Korrektur: In einer früheren Fassung stand 1963 statt 1936.</p></footer>",
  "<footer><p>訂正：旧版では1963年としていました。</p></footer>",
])("a correction in the footer of an article stays: %s", (footer) => {
  expect(textOf(articlePage(H1 + BODY + footer))).toMatch(/1963/);
});

test.each([
  ["a teaser", '<p>Read more: <a href="/mill">The mill burns down and nobody knows why</a></p>'],
  ["a teaser in German", '<p>Lesen Sie auch: <a href="/mill">Die Mühle brennt</a></p>'],
  ["a teaser in Portuguese", '<p><strong>Leia também:</strong> <a href="/mill">O moinho pega fogo</a></p>'],
  ["a teaser in Russian", '<p>Читайте также: <a href="/mill">Мельница сгорела</a></p>'],
  ["a teaser in Japanese", '<p>関連記事：<a href="/mill">水車小屋が燃えた</a></p>'],
  [
    "related articles",
    '<div class="related-articles"><h3>Related</h3><ul><li><a href="/a">Mill burns</a></li></ul></div>',
  ],
  ["a call to subscribe", "<p>Sign up for our newsletter and get the best stories in your inbox.</p>"],
  ["a call to share", "<p>Share this article</p>"],
  ["an advertisement", "<div>Advertisement</div>"],
  ["a box for a newsletter", '<div class="newsletter-box"><p>The news of the day, every morning at six.</p></div>'],
])("%s is left out and listed", (_name, part) => {
  const { blocks, leftOut } = read(articlePage(H1 + BEGIN + part + END));
  expect(canonicalText({ type: "doc", content: blocks })).toBe(TEXT);
  expect(leftOut.some(({ texts = [] }) => texts.length > 0)).toBe(true);
});

test.each([
  ["tags", '<p>Tags: <a href="/t/bread">bread</a>, <a href="/t/mill">mill</a></p>'],
  ["a licence", "<p>© 2024 The Herald. All rights reserved.</p>"],
  ["a licence of the commons", "<p>This article is republished from The Mill under a Creative Commons licence.</p>"],
  ["a biography", '<div class="author-bio"><p>Jane Roe writes about bread and mills for the Herald.</p></div>'],
  [
    "more articles",
    '<h3>You may also like</h3><ul><li><a href="/a">Mill burns</a></li><li><a href="/b">River rises</a></li></ul>',
  ],
  ["comments", '<div id="comments"><h3>2 comments</h3><p>Nonsense, bread is as cheap as ever, I say.</p></div>'],
])("%s below the text are left out", (_name, part) => {
  expect(textOf(articlePage(H1 + BODY + part))).toBe(TEXT);
});

test("a sentence that begins like a teaser stays", () => {
  const line =
    "<p>Read more than one label before you buy, the office says, because prices differ from shop to shop.</p>";
  expect(textOf(articlePage(H1 + BEGIN + line + END))).toContain("Read more than one label");
});

test("a page for subscribers, or one that is cut off, says so", () => {
  const head = '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script>';
  expect(read(articlePage(H1 + BODY, { head })).page?.doubts.join()).toContain("only subscribers get all of its text");
  const wall = `${H1}${BODY}<div class="paywall"><p>Subscribe now to continue reading.</p></div>`;
  expect(read(articlePage(wall)).page?.doubts.join()).toContain("only the beginning of the text");
});

test("NULs are dropped as browsers do", () => {
  expect(textOf(articlePage(H1 + BODY).replaceAll("bread", "br\0ead"))).toBe(TEXT);
});

const HEBREW = "הוועדה נפגשה ביום שלישי בבית העירייה הישן כדי לדבר על מחיר הלחם, שעלה בפעם השלישית השנה.";
const CHINESE = "委员会星期二在老市政厅开会，讨论面包的价格，面包的价格今年已经上涨了三次，面包师们说这不是他们的错。";

test.each([
  ["Hebrew", "he", "הלחם יקר", HEBREW],
  ["Chinese", "zh", "面包更贵了", CHINESE],
])("a page in %s is read with its headline", (_name, lang, title, sentence) => {
  const page = articlePage(`<h1>${title}</h1>${`<p>${sentence}</p>`.repeat(4)}`, { lang, title: `${title} - Herald` });
  expect(textOf(page)).toBe([title, ...Array.from({ length: 4 }, () => sentence)].join("\n\n"));
});

test.each([
  [
    "list entries",
    "<ol><li><h2>Rye</h2><p>Rye costs ten cents more a loaf now.</p></li><li><h2>Rolls</h2><p>Rolls cost five.</p></li></ol>",
  ],
  ["entries of a live blog", '<div class="live-entry"><h2>10:30</h2><p>Rye costs ten cents more a loaf now.</p></div>'],
  ["questions and answers", "<p><b>Why is it dear?</b></p><p>Rye costs ten cents more a loaf now.</p>"],
])("%s stay", (_name, part) => {
  expect(textOf(articlePage(H1 + BEGIN + part + END))).toContain("Rye costs ten cents more a loaf now.");
});

test.each([
  [
    "WordPress",
    (text: string) =>
      `<div id="content"><article class="post hentry"><header class="entry-header"><h1 class="entry-title">Bread is dearer</h1></header><div class="entry-content">${text}</div><footer class="entry-footer"><span class="cat-links">Posted in <a href="/c">News</a></span></footer></article></div>`,
  ],
  [
    "Drupal",
    (text: string) =>
      `<main role="main"><article class="node node--type-article"><h1 class="page-title">Bread is dearer</h1><div class="node__content"><div class="field--name-body">${text}</div></div></article></main>`,
  ],
  [
    "Ghost",
    (text: string) =>
      `<main class="site-main"><article class="article post"><header class="article-header"><h1 class="article-title">Bread is dearer</h1></header><section class="gh-content">${text}</section></article></main>`,
  ],
  [
    "Medium",
    (text: string) =>
      `<article><div><div><section><div><div><h1>Bread is dearer</h1>${text}</div></div></section></div></div></article>`,
  ],
  [
    "Joomla",
    (text: string) =>
      `<div class="item-page"><div class="page-header"><h2 itemprop="headline">Bread is dearer</h2></div><div itemprop="articleBody">${text}</div></div>`,
  ],
  ["plain tables", (text: string) => `<table><tr><td><h1>Bread is dearer</h1>${text}</td></tr></table>`],
])("the layout of %s is read", (_name, layout) => {
  expect(textOf(breadPage(layout(BODY)))).toBe(TEXT);
});
