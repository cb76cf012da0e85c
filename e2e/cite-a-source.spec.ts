import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { v7 as newId } from "uuid";
import { openSite } from "#ingest/testing/site.ts";
import { citingOn, QUOTE, SENTENCE } from "./support/citing.ts";
import { collectFaults, expectAccessible } from "./support/page-checks.ts";
import { ADMIN, openSignedInPage, setUp } from "./support/people.ts";
import { type Newsroom, openNewsroom } from "./support/separate-newsroom.ts";

const sourcePage = (title: string) => `<!doctype html><html lang="en"><head><title>${title}</title>
<meta property="og:site_name" content="Tide Office"><meta name="author" content="Jane Roe">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"${title}","datePublished":"2026-03-12",
"author":{"name":"Jane Roe"},"publisher":{"name":"Tide Office"}}</script></head>
<body><article><h1>${title}</h1><p>${QUOTE} ${"The Moon does most of the work. ".repeat(20)}</p></article></body></html>`;

let site: Awaited<ReturnType<typeof openSite>>;
let newsroom: Newsroom;
let page: Page;
let context: BrowserContext;
let faults: string[];
let isSiteDown = false;

test.beforeAll(async ({ browser, playwright }) => {
  site = await openSite(({ url = "" }, response) => {
    const isThere = url.startsWith("/tides") && !isSiteDown;
    if (!isThere) return response.writeHead(isSiteDown ? 503 : 404).end();
    return response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(sourcePage(`Tides ${url}`));
  });
  newsroom = await openNewsroom({ GALLEY_FETCH_ALLOW: site.host });
  await setUp(await playwright.request.newContext(), newsroom);
  page = await openSignedInPage(browser, newsroom, ADMIN.email);
  context = page.context();
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  faults = collectFaults(page);
});

test.afterAll(async () => {
  expect(faults).toEqual([]);
  await context.close();
  site.close();
  await newsroom.close();
});

/** Paste as a person does, from the clipboard. */
async function paste(text: string): Promise<void> {
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await page.keyboard.press("ControlOrMeta+v");
}

test("an address, a quote and a stance take three keys and a paste, and the details come by themselves", async () => {
  const { panel, sourceField, openRatedClaim, storedEvidence } = citingOn(page, newsroom.url);
  const { claimId } = await openRatedClaim();
  const url = `${site.url}/tides/${newId().slice(-6)}`;
  let keys = 0;
  const press = async (key: string) => {
    await page.keyboard.press(key);
    keys += 1;
  };
  await press("e");
  await expect(sourceField()).toBeFocused();
  await paste(url);
  await press("Tab");
  await page.keyboard.type(QUOTE);
  await press("Enter");
  expect(keys).toBe(3);
  await expect(sourceField()).toHaveCount(0);
  const title = `Tides ${new URL(url).pathname}`;
  await expect(panel().getByRole("link", { name: title })).toHaveAttribute("href", url);
  await expect(panel().getByText("Tide Office")).toBeVisible();
  await expect
    .poll(() => storedEvidence(claimId))
    .toEqual([{ title, publisher: "Tide Office", stance: "refutes", quote: QUOTE }]);
  await expectAccessible(page);
});

test("what a person types about a source is not replaced by what is found", async () => {
  const { panel, quoteField, openRatedClaim, storedEvidence } = citingOn(page, newsroom.url);
  const { claimId } = await openRatedClaim();
  await page.keyboard.press("e");
  await paste(`${site.url}/tides/${newId().slice(-6)}`);
  await panel().getByText("Title, publisher and more").click();
  await panel().getByRole("textbox", { name: "Title" }).fill("Tide tables of the harbour");
  await expect(panel().getByRole("textbox", { name: "Publisher" })).toHaveValue("Tide Office");
  await expect(panel().getByRole("textbox", { name: "Title" })).toHaveValue("Tide tables of the harbour");
  await expectAccessible(page);
  await quoteField().press("Enter");
  await expect
    .poll(() => storedEvidence(claimId))
    .toEqual([{ title: "Tide tables of the harbour", publisher: "Tide Office", stance: "refutes", quote: null }]);
});

test("a known source is recognised with what it says elsewhere, by its address and as one used in the article", async () => {
  const { panel, sourceField, openRatedClaim, storedEvidence } = citingOn(page, newsroom.url);
  const { claimId } = await openRatedClaim();
  const url = `${site.url}/tides/${newId().slice(-6)}`;
  await page.keyboard.press("e");
  await paste(url);
  await page.keyboard.press("Tab");
  await page.keyboard.type(QUOTE);
  await page.keyboard.press("Enter");
  await expect.poll(() => storedEvidence(claimId)).toHaveLength(1);

  // In the same article it is offered before anything is typed.
  await page.keyboard.press("e");
  await expect(page.getByRole("listbox").getByRole("option").first()).toContainText("used in this article");
  await page.keyboard.press("Escape");
  await expect(sourceField()).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(sourceField()).toHaveValue(url);
  await panel().getByRole("button", { name: "Remove" }).last().click();

  // On another claim it is recognised under another form of its address.
  await openRatedClaim();
  await page.keyboard.press("e");
  await paste(`${url}/?utm_source=letter#top`);
  const elsewhere = panel().getByRole("list", { name: "What it says elsewhere" });
  await expect(elsewhere).toContainText(SENTENCE);
  await expect(elsewhere).toContainText(QUOTE);
  await expectAccessible(page);
});

test("a source that cannot be fetched is cited all the same, and looked up again later", async () => {
  const { panel, quoteField, openRatedClaim, storedEvidence } = citingOn(page, newsroom.url);
  const { claimId } = await openRatedClaim();
  const url = `${site.url}/tides/${newId().slice(-6)}`;
  isSiteDown = true;
  await page.keyboard.press("e");
  await paste(url);
  await expect(panel().getByText("is not available at the moment.")).toBeVisible();
  await expect(panel().getByRole("textbox", { name: "Title" })).toBeVisible();
  await expectAccessible(page);
  await quoteField().fill(QUOTE);
  await quoteField().press("Enter");
  await expect
    .poll(() => storedEvidence(claimId))
    .toEqual([{ title: url, publisher: null, stance: "refutes", quote: QUOTE }]);
  isSiteDown = false;
  await panel().getByRole("button", { name: "Edit", exact: true }).click();
  await panel().getByRole("button", { name: "Look it up again" }).click();
  await expect(panel().getByText("Tide Office")).toBeVisible();
  await quoteField().press("Enter");
  await expect(panel().getByRole("link", { name: `Tides ${new URL(url).pathname}` })).toBeVisible();
});

test("a source without an address is cited by its title", async () => {
  const { sourceField, openRatedClaim, storedEvidence } = citingOn(page, newsroom.url);
  const { claimId } = await openRatedClaim();
  await page.keyboard.press("e");
  await page.keyboard.type("Harbour log, volume 12");
  await expect(page.getByRole("option", { name: /as a source without an address$/ })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(sourceField()).toHaveValue("Harbour log, volume 12");
  await page.keyboard.press("Enter");
  await expect
    .poll(() => storedEvidence(claimId))
    .toEqual([{ title: "Harbour log, volume 12", publisher: null, stance: "refutes", quote: null }]);
});
