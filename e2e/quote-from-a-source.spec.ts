import { expect, type Page, test } from "@playwright/test";
import { v7 as newId } from "uuid";
import { pdfFile } from "#ingest/testing/pdf-file.ts";
import { openSite } from "#ingest/testing/site.ts";
import { collectFaults, expectAccessible } from "./support/page-checks.ts";
import { ADMIN, openSignedInPage, setUp } from "./support/people.ts";
import { type Newsroom, openNewsroom } from "./support/separate-newsroom.ts";

const register = (more = "") => `<!doctype html><html lang="en"><head><title>Register of bridges</title></head><body>
<nav><a href="/">Home</a></nav><article><h1>Register of bridges</h1>
<p>The register lists every bridge of the coast road with its length, its width and the year in which it was opened.</p>
<p>Harbour Bridge (no. 17). Opened in 1931, widened in 1968. Length 212.4 metres, measured in 1998; width 9.1 metres.</p>
<p>Mill Bridge (no. 18). Opened in 1904. Length 64.0 metres; width 5.2 metres. Closed to lorries since 1977.${more}</p>
</article></body></html>`;

/** A report with a sentence of its own on each page. */
const REPORT = pdfFile(
  Array.from({ length: 40 }, (_, at) => [
    `Part ${at + 1} of the review.`,
    `In year ${1960 + at} the harbour han-`,
    "dled many ships.",
  ]),
  { Title: "Review of the harbour" },
);

/** What the site answers at each path, besides the report. */
const pages = new Map<string, string>();
/** Requests for a page that the site does not have yet. */
const waiting = new Map<string, () => void>();

let site: Awaited<ReturnType<typeof openSite>>;
let newsroom: Newsroom;
let page: Page;
let faults: string[];

test.beforeAll(async ({ browser, playwright }) => {
  site = await openSite(({ url = "" }, response) => {
    if (url.endsWith(".pdf")) return response.writeHead(200, { "content-type": "application/pdf" }).end(REPORT);
    const send = () =>
      response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(pages.get(url) ?? register());
    if (url.startsWith("/slow") && !pages.has(url)) waiting.set(url, send);
    else send();
  });
  newsroom = await openNewsroom({ GALLEY_FETCH_ALLOW: site.host });
  await setUp(await playwright.request.newContext(), newsroom);
  page = await openSignedInPage(browser, newsroom, ADMIN.email);
  faults = collectFaults(page);
});

test.afterAll(async () => {
  expect(faults).toEqual([]);
  await page.context().close();
  site.close();
  await newsroom.close();
});

const V1 = () => `${newsroom.url}/api/v1`;

/** A source that was looked up, and fetched where the site answers at once. */
async function lookUp(path: string, isFetched = true): Promise<{ id: string; url: string }> {
  const url = site.url + path;
  const read = async () => (await page.request.post(`${V1()}/sources/lookup`, { data: { url } })).json();
  const { id } = await read();
  if (isFetched) await expect.poll(async () => (await read()).snapshots.length).toBe(1);
  return { id, url };
}

/** A claim with a verdict that cites these pieces, opened in its article. */
async function openClaim(evidence: object[], more: object = {}): Promise<string> {
  const text = `The bridge is 212 metres long, ${newId()}.`;
  const article = await (await page.request.post(`${V1()}/articles`, { data: { text, title: "Bridges" } })).json();
  const claimId = newId();
  const passage = { start: 0, end: 29 };
  const marked = { articleId: article.id, passage, statement: "The harbour bridge is 212 metres long.", ...more };
  await page.request.put(`${V1()}/claims/${claimId}`, { data: marked });
  const verdict = { rating: "true", rationale: "See there.", state: "submitted", evidence };
  const saved = await page.request.put(`${V1()}/claims/${claimId}/verdict`, { data: verdict });
  expect(saved.status(), await saved.text()).toBe(201);
  await page.goto(`${newsroom.url}/articles/${article.id}?claim=${claimId}`);
  return claimId;
}

const cited = ({ url }: { url: string }, quote: string | null = null, kind = "record") => ({
  ...{ source: { url, kind }, stance: "supports", quote },
});
const source = () => page.getByRole("dialog");
const text = () => source().getByRole("region", { name: "Text of the source" });
const read = (title: string, nth = 0) =>
  page
    .getByRole("button", { name: `the source: ${title}` })
    .nth(nth)
    .click();

test("how a quote stands in its source is said beside it, and shown in its context", async () => {
  const register = await lookUp(`/register/${newId()}`);
  await openClaim([
    cited(register, "Length 212.4 metres, measured in 1998"),
    cited(register, "The register lists each bridge on the coast road with its length"),
    cited(register, "It fell into the sea one night"),
  ]);
  for (const state of ["Quote found", "Quote found with changes", "Quote not found"])
    await expect(page.getByText(state, { exact: true })).toBeVisible();
  await read("Register of bridges");
  await expect(text().locator("mark")).toHaveText("Length 212.4 metres, measured in 1998");
  await expect(source()).toContainText("The harbour bridge is 212 metres long.");
  await expect(source()).toContainText(/Kept .*SHA-256 [\da-f]{8}…/);
  await expect(source().getByRole("link", { name: register.url })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(source()).toBeHidden();
  await read("Register of bridges", 1);
  await expect(text().locator("mark")).toHaveText("The register lists every bridge of the coast road with its length");
  await expect(source().locator("del")).toHaveText(["each", "on"]);
  await expect(source().locator("ins")).toHaveText(["every", "of"]);
  await page.keyboard.press("Escape");
  await read("Register of bridges", 2);
  await expect(source().getByText("Quote not found")).toBeVisible();
  await expect(text().locator("mark")).toHaveCount(0);
  await page.keyboard.press("Escape");
});

test("a report is read page by page, and searched", async () => {
  const report = await lookUp(`/${newId()}.pdf`);
  await openClaim([cited(report, "In year 1992 the harbour handled many ships")]);
  await read("Review of the harbour");
  await expect(source()).toContainText("Quote found, page 33");
  await expect(text().getByRole("heading", { name: "Page 33" })).toBeInViewport();
  await text().press("/");
  await page.keyboard.type("part 7 of");
  await expect(source().getByText("1 of 1")).toBeVisible();
  await expect(text().getByRole("heading", { name: "Page 7" })).toBeInViewport();
  await page.keyboard.press("Escape");
  await expect(text()).toBeFocused();
  await page.keyboard.press("Escape");
});

test("a source that is still being fetched says so, and its text comes by itself", async () => {
  const path = `/slow/${newId()}`;
  const slow = await lookUp(path, false);
  await openClaim([cited(slow, "Opened in 1931")]);
  await expect(page.getByText("Quote found")).toBeHidden();
  await read(slow.url);
  await expect(source()).toContainText("Galley is fetching the source.");
  await expect(source().getByRole("link", { name: "Page of the source" })).toBeVisible();
  expect((await source().boundingBox())?.height).toBeLessThan(400);
  await expectAccessible(page);
  await expect.poll(() => waiting.has(path)).toBe(true);
  waiting.get(path)?.();
  await expect(text().locator("mark")).toHaveText("Opened in 1931");
  await page.keyboard.press("Escape");
  await expect(page.getByText("Quote found", { exact: true })).toBeVisible();
});

test("a renewed copy changes what is said of a quote, while the page is open", async () => {
  const path = `/register/${newId()}`;
  const changing = await lookUp(path);
  await openClaim([cited(changing, "Closed to lorries since 1977")]);
  await expect(page.getByText("Quote found", { exact: true })).toBeVisible();
  pages.set(path, register().replace("Closed to lorries since 1977.", "Under repair. ".repeat(8)));
  await page.request.post(`${V1()}/sources/${changing.id}/check`);
  await expect(page.getByText("Quote not found", { exact: true })).toBeVisible();
  await read("Register of bridges");
  await expect(text()).toContainText("Under repair");
  await source().getByLabel("Kept").selectOption({ index: 1 });
  await expect(text().locator("mark")).toHaveText("Closed to lorries since 1977");
  await page.keyboard.press("Escape");
});

test("what to know about the evidence is told on the claim, to editors and in the report", async () => {
  const [one, other] = [await lookUp(`/a/${newId()}`), await lookUp(`/b/${newId()}`)];
  const claimId = await openClaim([cited(one), cited(other, "It fell into the sea", "other")]);
  const panel = page.getByRole("region", { name: "About the evidence" });
  for (const sentence of ["Two sources have almost the same text.", "All sources for the claim", "The kind of source"])
    await expect(panel).toContainText(sentence);
  await expectAccessible(page);
  await page.goto(`${newsroom.url}/adjudication/${claimId}`);
  await expect(page.getByRole("list", { name: "About the evidence" })).toContainText("The quote is not in the copy");
  const { articleId } = await (await page.request.get(`${V1()}/claims/${claimId}`)).json();
  const html = await (await page.request.get(`${V1()}/articles/${articleId}/export?format=html`)).text();
  expect(html).toContain("Two sources have almost the same text.");
  const report = await (await page.request.get(`${V1()}/articles/${articleId}/export?format=json`)).json();
  expect(report.claims[0].guards.map(({ key }: { key: string }) => key)).toContain("quote-absent");
});

/** Drag over words of the text of the source. */
async function selectInText(words: string): Promise<void> {
  const [from, to] = await text().evaluate((box, wanted) => {
    const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const start = (node.textContent ?? "").indexOf(wanted);
      if (start < 0) continue;
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, start + wanted.length);
      range.startContainer.parentElement?.scrollIntoView({ block: "nearest", behavior: "instant" });
      const rects = [...range.getClientRects()];
      const [first, last] = [rects[0] as DOMRect, rects.at(-1) as DOMRect];
      return [
        { x: first.left + 1, y: first.top + first.height / 2 },
        { x: last.right - 1, y: last.top + last.height / 2 },
      ] as const;
    }
    throw new Error(`The text does not contain “${wanted}”.`);
  }, words);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 6 });
  await page.mouse.up();
}

const quoteField = () => page.getByLabel("Quote from the source");

test("words that are selected in the text become the quote, with their page", async () => {
  const report = await lookUp(`/${newId()}.pdf`);
  await openClaim([cited(report)]);
  await page.getByRole("button", { name: "Edit", exact: true }).click();
  await page.getByRole("button", { name: "Pick the quote from the text" }).click();
  await expect(text()).toContainText("Part 1 of the review.");
  await selectInText("year 1960 the harbour han-\ndled many shi");
  await expect(source().getByText("year 1960 the harbour handled many ships")).toBeVisible();
  await expectAccessible(page);
  await source().getByRole("button", { name: "Quote these words" }).click();
  await expect(quoteField()).toHaveValue("year 1960 the harbour handled many ships");
  await expect(page.getByLabel("Where in the source")).toHaveValue("Page 1");
});

test("a quote is picked with the keyboard alone, and Enter in the text does not end the form", async () => {
  const register = await lookUp(`/register/${newId()}`);
  await openClaim([cited(register)]);
  await page.getByRole("button", { name: "Edit", exact: true }).click();
  await page.getByRole("button", { name: "Pick the quote from the text" }).press("Enter");
  await text().press("/");
  await page.keyboard.type("opened in 1904");
  await expect(source().getByText("1 of 1")).toBeVisible();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await expect(text()).toBeFocused();
  for (let words = 0; words < 2; words += 1) await page.keyboard.press("Shift+ArrowRight");
  await expect(source().getByRole("blockquote").last()).toHaveText("Opened in 1904. Length");
  await page.keyboard.press("Enter");
  await expect(source()).toBeHidden();
  await expect(quoteField()).toHaveValue("Opened in 1904. Length");
});
