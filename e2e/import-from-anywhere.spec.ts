import { expect, type Page, test } from "@playwright/test";
import { v7 as newId } from "uuid";
import { openSite } from "#ingest/testing/site.ts";
import { link, listItem, paragraph, run, styled, wordFile } from "#ingest/testing/word-file.ts";
import { collectFaults, expectAccessible } from "./support/page-checks.ts";
import { ADMIN, openSignedInPage, setUp } from "./support/people.ts";
import { type Newsroom, openNewsroom } from "./support/separate-newsroom.ts";

const HIDDEN = `${"The water has always risen and fallen as it likes, and no table was ever right. ".repeat(6)}Ask the ferryman.`;

/** A typical page of a site, with an article and other content. */
const newsPage = (mark: string) => `<!doctype html>
<html lang="en"><head><title>What the tide tables leave out - Harbour Weekly</title>
<meta property="og:site_name" content="Harbour Weekly"><meta name="author" content="Jane Roe">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"What the tide tables leave out",
"datePublished":"2026-03-12T08:00:00+01:00","author":{"name":"Jane Roe"},"publisher":{"name":"Harbour Weekly"}}</script>
<script>document.title = "tracked"</script></head><body>
<nav><a href="/">Front page</a> <a href="/sport">Sport</a></nav>
<article><h1>What the tide tables leave out</h1>
<p>The sea rises and falls by rules that sailors trust, and it is the tables that tell them when, in the bay of ${mark}.</p>
<h2>Sixteen metres</h2>
<p>The water climbs <strong>sixteen metres</strong>, says <a href="/tables">the office</a>, and falls again, twice in a day.</p>
<figure><img src="/mill.jpg" alt="The mill at low tide"><figcaption>The mill, which the tide drives.</figcaption></figure>
<ul><li>Spring tides<ol><li>after the new moon, and after the full one</li></ol></li><li>Neap tides, which are lower</li></ul>
<table><tr><th>Place</th><th>Metres</th></tr><tr><td>Harbour</td><td>16</td></tr></table>
<blockquote><p>Nobody drowned here who had read the table, and nobody who had only read it was safe.</p></blockquote>
</article>
<aside><h3>More from the harbour</h3><p>Ten ferries you will not believe</p></aside>
<section class="comments" id="comments"><h3>Comments</h3><p class="comment">I do not believe a word of it.</p></section>
<div hidden>${HIDDEN}</div>
<footer><p>Imprint of Harbour Weekly</p></footer></body></html>`;

let site: Awaited<ReturnType<typeof openSite>>;
let newsroom: Newsroom;
let page: Page;
let faults: string[];

test.beforeAll(async ({ browser, playwright }) => {
  site = await openSite(({ url = "" }, response) => {
    if (url.startsWith("/picture")) return response.writeHead(200, { "content-type": "image/png" }).end("png");
    if (url.startsWith("/inside")) return response.writeHead(302, { location: "http://192.168.0.1/" }).end();
    if (!url.startsWith("/tides")) return response.writeHead(404).end();
    return response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(newsPage(url));
  });
  newsroom = await openNewsroom({ GALLEY_FETCH_ALLOW: site.host });
  await setUp(await playwright.request.newContext(), newsroom);
  page = await openSignedInPage(browser, newsroom, ADMIN.email);
  faults = collectFaults(page);
});

test.beforeEach(() => page.goto(`${newsroom.url}/articles/new`));

test.afterAll(async () => {
  expect(faults).toEqual([]);
  await page.context().close();
  site.close();
  await newsroom.close();
});

const address = () => page.getByRole("textbox", { name: "Web address" });
const fetchButton = () => page.getByRole("button", { name: "Fetch" });
const preview = () => page.getByRole("article", { name: "The text as it will be saved" });
const importButton = () => page.getByRole("button", { name: "Import article" });
const file = (name: string, content: string | Uint8Array) => ({
  name,
  mimeType: "application/octet-stream",
  buffer: Buffer.from(content),
});
const choose = (...files: ReturnType<typeof file>[]) => page.getByLabel("Choose files").setInputFiles(files);
const stored = async () => (await page.request.get(page.url().replace("/articles/", "/api/v1/articles/"))).json();

test("a page is fetched by its address, previewed with what was left out, corrected and imported", async () => {
  const url = `${site.url}/tides/${newId()}`;
  await address().fill(url);
  await fetchButton().click();
  await expect(page.getByRole("heading", { name: "Check what was found" })).toBeFocused();
  for (const [label, value] of [
    ["Title", "What the tide tables leave out"],
    ["Outlet", "Harbour Weekly"],
    ["Byline", "Jane Roe"],
    ["Published on", "2026-03-12"],
    ["Language", "en"],
    ["Address", url],
  ] as const)
    await expect(page.getByLabel(label, { exact: true })).toHaveValue(value);
  await expect(preview().getByRole("heading", { name: "Sixteen metres" })).toBeVisible();
  await expect(preview().getByRole("listitem").filter({ hasText: "after the new moon" }).last()).toBeVisible();
  await expect(preview().getByRole("cell", { name: "16" })).toBeVisible();
  await expect(preview().getByRole("figure")).toContainText("The mill, which the tide drives.");
  await expect(preview()).not.toContainText("I do not believe");
  const left = page.getByRole("region", { name: "What will be saved" });
  await expect(left).toContainText("1 navigation block");
  await expect(left).toContainText("1 picture (its place, caption and address are kept)");
  await left.getByText(/blocks of text around the article/).click();
  await expect(left.getByText("I do not believe a word of it.")).toBeVisible();
  await left.getByText("1 hidden part").click();
  await expect(left.getByText("Ask the ferryman.")).toHaveCount(0);
  await left.getByText(/^The water has always risen.*…$/).click();
  await expect(left.getByText("Ask the ferryman.")).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("Byline").fill("Jane Roe and Ann Other");
  await importButton().click();
  await expect(page).toHaveURL(/\/articles\/[\da-f-]{36}$/);
  expect(await stored()).toMatchObject({ byline: "Jane Roe and Ann Other", url, language: "en" });
});

test("a page that was imported already is detected", async () => {
  const url = `${site.url}/tides/${newId()}`;
  await page.request.post(`${newsroom.url}/api/v1/articles`, { data: { url } });
  await address().fill(url);
  await address().press("Enter");
  await expect(page.getByText("This article has already been imported")).toBeVisible();
  await expect(page.getByRole("button", { name: "Import anyway" })).toBeVisible();
  await page.getByRole("button", { name: "Back" }).click();
  await expect(address()).toHaveValue(url);
});

test("an address that cannot be fetched is refused at its field and stays in it", async () => {
  const refusals = [
    [`${site.url}/nowhere`, "has no page at this address"],
    [`${site.url}/picture`, "a file of type image/png, which Galley cannot read"],
    [`${site.url}/inside`, "is on a private network"],
    ["10.0.0.1", "is on a private network"],
    ["http://127.0.0.1:1/", "Galley fetches pages only from the standard web ports"],
    ["ftp://harbour.example/", "Enter a web address that begins with http:// or https://."],
  ] as const;
  await page.getByRole("textbox", { name: "Text of the article" }).fill("Typed before.");
  for (const [typed, sentence] of refusals) {
    await address().fill(typed);
    await fetchButton().click();
    await expect(page.getByRole("alert").filter({ hasText: sentence })).toBeVisible();
    await expect(address()).toHaveValue(typed);
  }
  await expect(page.getByRole("textbox", { name: "Text of the article" })).toHaveValue("Typed before.");
  await expectAccessible(page);
});

test("a Word file is imported with its headings, lists, tables, notes and picture placeholders", async () => {
  const mark = newId();
  const body = [
    styled("Title", "What the tide tables leave out"),
    paragraph(`${run("By Jane Roe")}`),
    paragraph(
      `${run(`The water of ${mark} climbs `)}${run("sixteen metres", "<w:b/>")}<w:r><w:footnoteReference w:id="2"/></w:r>${run(".")}`,
    ),
    paragraph(`<w:hyperlink r:id="rId7">${run("A trap")}</w:hyperlink>${run(" is no link.")}`),
    listItem("Spring tides") + listItem("after the new moon", 1, 2),
    `<w:tbl><w:tr><w:tc>${paragraph("Harbour")}</w:tc><w:tc>${paragraph("16")}</w:tc></w:tr></w:tbl>`,
  ].join("");
  const footnotes = `<w:footnote w:id="2">${paragraph("Says the office.")}</w:footnote>`;
  const relationships = link("rId7", "javascript:alert(1)");
  await choose(file("tides.docx", wordFile({ body, footnotes, relationships })));
  await expect(page.getByLabel("Title")).toHaveValue("What the tide tables leave out");
  await expect(page.getByLabel("Byline")).toHaveValue("Jane Roe");
  await expect(preview().getByRole("cell", { name: "16" })).toBeVisible();
  await expect(preview().getByRole("link")).toHaveCount(0);
  await expect(page.getByText("1 link without a safe web address (its words are kept)")).toBeVisible();
  await importButton().click();
  await expect(page).toHaveURL(/\/articles\/[\da-f-]{36}$/);
  const { text } = await stored();
  expect(text).toContain(`The water of ${mark} climbs sixteen metres¹.\n\nA trap is no link.`);
  expect(text).toContain("Harbour\n\n16\n\nSays the office.");
});

test("Markdown is imported with the details of its front matter", async () => {
  const mark = newId();
  const head = "---\ntitle: Tides\nauthor: [Jane Roe, Ann Other]\ndate: 2026-03-12\n---\n";
  await choose(file("tides.md", `${head}\nThe *sea* of ${mark}.\n\n| Place | Metres |\n|---|---|\n| Bay | 16 |\n`));
  await expect(page.getByLabel("Byline")).toHaveValue("Jane Roe, Ann Other");
  await expect(page.getByLabel("Published on")).toHaveValue("2026-03-12");
  await importButton().click();
  await expect(page).toHaveURL(/\/articles\/[\da-f-]{36}$/);
  expect((await stored()).text).toBe(`The sea of ${mark}.\n\nPlace\n\nMetres\n\nBay\n\n16`);
});

test("harmful and unreadable files are refused, each with its own message, and the others are imported", async () => {
  const row = (name: string) => page.getByRole("listitem").filter({ hasText: name });
  await choose(
    file("bomb.docx", wordFile({ body: paragraph("a").repeat(500_000) })),
    file("entities.docx", wordFile({ body: "", more: { "word/document.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a/>' } })),
    file("half.docx", wordFile({ body: paragraph("a") }).subarray(0, 900)),
    file("deep.html", `<html>${"<div>".repeat(100_000)}`),
    file("report.pdf", "%PDF-1.7"),
    file("fine.md", `# Tides of ${newId()}\n\nThe sea rises.`),
  );
  await expect(row("bomb.docx")).toContainText("has too many parts for one article");
  await expect(row("entities.docx")).toContainText("defines its own XML");
  await expect(row("half.docx")).toContainText("is damaged");
  await expect(row("deep.html")).toContainText("nested too deeply");
  await expect(row("report.pdf")).toContainText("Copy the text and paste it.");
  await expect(row("fine.md").getByRole("button", { name: "Preview fine.md" })).toBeVisible();
  await expectAccessible(page);
});
