import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { v7 as newId } from "uuid";
import { openSite } from "#ingest/testing/site.ts";
import { collectFaults, expectAccessible } from "./support/page-checks.ts";
import { ADMIN, openSignedInPage, setUp } from "./support/people.ts";
import { type Newsroom, openNewsroom } from "./support/separate-newsroom.ts";

const SENTENCE = "High water returns every twelve hours exactly.";
const QUOTE = "High water returns after 12 hours and 25 minutes.";

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

const panel = () => page.getByRole("complementary");
const sourceField = () => page.getByRole("combobox", { name: "Source" });
const quoteField = () => panel().getByRole("textbox", { name: "Quote from the source" });

/** Open an article with a marked claim that is rated False. */
async function openRatedClaim(): Promise<{ claimId: string }> {
  const article = await page.request.post(`${newsroom.url}/api/v1/articles`, {
    data: { text: `Tides ${newId()}\n\n${SENTENCE}` },
  });
  const { id: articleId, text } = await article.json();
  const start = text.indexOf(SENTENCE);
  const claimId = newId();
  const passage = { start, end: start + SENTENCE.length };
  const marked = await page.request.put(`${newsroom.url}/api/v1/claims/${claimId}`, { data: { articleId, passage } });
  expect(marked.ok(), await marked.text()).toBe(true);
  await page.goto(`${newsroom.url}/articles/${articleId}?claim=${claimId}`);
  const judge = panel().getByRole("button", { name: "Judge it myself" });
  await judge
    .or(panel().getByRole("radio", { name: "False", exact: true }))
    .first()
    .waitFor();
  if (await judge.isVisible()) await judge.click();
  await panel().getByText("False", { exact: true }).click();
  return { claimId };
}

/** Paste as a person does, from the clipboard. */
async function paste(text: string): Promise<void> {
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await page.keyboard.press("ControlOrMeta+v");
}

async function storedEvidence(claimId: string) {
  const claim = await (await page.request.get(`${newsroom.url}/api/v1/claims/${claimId}`)).json();
  return (claim.myVerdict?.evidence ?? []).map(
    ({ source, stance, quote }: { source: Record<string, unknown>; stance: string; quote: string | null }) => ({
      title: source.title,
      publisher: source.publisher,
      stance,
      quote,
    }),
  );
}

test("an address, a quote and a stance take three keys and a paste, and the details come by themselves", async () => {
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

test("a file is cited, its quote is found in it, and the same file is recognised", async () => {
  const { claimId } = await openRatedClaim();
  const name = `harbour log ${newId().slice(-6)}`;
  const file = { name: `${name}.txt`, mimeType: "text/plain", buffer: Buffer.from(`${name}. ${QUOTE}`) };
  await page.keyboard.press("e");
  await page.keyboard.press("Escape");
  await panel().getByLabel("File", { exact: true }).setInputFiles(file);
  await expect(sourceField()).toHaveValue(name);
  await quoteField().fill(QUOTE);
  await quoteField().press("Enter");
  await expect
    .poll(() => storedEvidence(claimId))
    .toEqual([{ title: name, publisher: null, stance: "refutes", quote: QUOTE }]);
  await openRatedClaim();
  await page.keyboard.press("e");
  await page.keyboard.press("Escape");
  await panel()
    .getByLabel("File", { exact: true })
    .setInputFiles({ ...file, name: "another name.txt" });
  await expect(sourceField()).toHaveValue(name);
  await expect(panel().getByRole("list", { name: "What it says elsewhere" })).toContainText(SENTENCE);
  await panel()
    .getByLabel("File", { exact: true })
    .setInputFiles({ ...file, buffer: Buffer.from("MZ\x90\x00\x03\x00") });
  await expect(panel().getByRole("alert").filter({ hasText: "Only PDF files" })).toBeVisible();
  await expectAccessible(page);
});

test("a file without a quote can be read beside the claim", async () => {
  await openRatedClaim();
  const title = `harbour log ${newId().slice(-6)}`;
  await page.keyboard.press("e");
  await page.keyboard.press("Escape");
  const file = { name: `${title}.txt`, mimeType: "text/plain", buffer: Buffer.from(`${title}. ${QUOTE}`) };
  await panel().getByLabel("File", { exact: true }).setInputFiles(file);
  await expect(sourceField()).toHaveValue(title);
  await quoteField().press("Enter");
  await panel()
    .getByRole("button", { name: `Read the source: ${title}` })
    .click();
  await expect(page.getByRole("region", { name: "Text of the source" })).toContainText(QUOTE);
  await page.keyboard.press("Escape");
});

test("evidence is moved by keys, and its removal is undone", async () => {
  const { claimId } = await openRatedClaim();
  const [one, two] = [`Almanac ${newId().slice(-6)}`, `Register ${newId().slice(-6)}`];
  for (const title of [one, two]) {
    await page.keyboard.press("e");
    await page.keyboard.type(title);
    await page.keyboard.press("Tab");
    await quoteField().press("Enter");
  }
  const titles = async () => (await storedEvidence(claimId)).map(({ title }: { title: unknown }) => title);
  await expect.poll(titles).toEqual([one, two]);
  await panel()
    .getByRole("button", { name: `Move “${two}”` })
    .press("ArrowUp");
  await expect(panel().getByRole("button", { name: `Move “${two}”, now 1 of 2` })).toBeFocused();
  await expect.poll(titles).toEqual([two, one]);
  await expectAccessible(page);
  await panel().getByRole("button", { name: "Remove" }).first().click();
  await expect.poll(titles).toEqual([one]);
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect.poll(titles).toEqual([two, one]);
  await panel().getByRole("button", { name: "Remove" }).first().click();
  await expect.poll(titles).toEqual([one]);
  await page.keyboard.press("u");
  await expect.poll(titles).toEqual([two, one]);
  const dragged = panel().getByRole("button", { name: `Move “${one}”` });
  await dragged.dragTo(panel().getByText(two).first());
  await expect.poll(titles).toEqual([one, two]);
});
