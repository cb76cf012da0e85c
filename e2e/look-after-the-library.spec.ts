import { type APIRequestContext, expect, type Page, test } from "@playwright/test";
import { v7 as newId } from "uuid";
import { openSite } from "#ingest/testing/site.ts";
import { collectFaults, expectAccessible } from "./support/page-checks.ts";
import { ADMIN, addPerson, createSession, openSignedInPage, setUp } from "./support/people.ts";
import { type Newsroom, openNewsroom } from "./support/separate-newsroom.ts";

const TEXT = "The Harbour Bridge is 220 metres long. The Mill Bridge opened in 1904.";

/** The length that the register gives. Null once the page is gone. */
let length: string | null = "212.4";
/** While there is a promise, the site answers after it. */
let delay: Promise<void> | null = null;

const register = () => `<!doctype html><html lang="en"><head><title>Register of bridges</title>
<meta property="og:site_name" content="Bridge Office"></head><body><nav>Menu</nav><article><h1>Register of bridges</h1>
<p>The register lists every bridge of the coast road with its length, its width and the year in which it was opened.</p>
<p>Harbour Bridge (no. 17). Opened in 1931, widened in 1968. Length ${length} metres, measured in 1998.</p>
<p>Mill Bridge (no. 18). Opened in 1904. Closed to lorries since 1977, as the council ordered.</p></article></body></html>`;

/** A check is a job: another process may fetch it, at its next polling. */
const CHECKED = { timeout: 45_000 };

test.describe.configure({ mode: "serial", timeout: 120_000 });

let site: Awaited<ReturnType<typeof openSite>>;
let newsroom: Newsroom;
let page: Page;
let faults: string[];
let claims: string[];
let articleId: string;
const reviewers: APIRequestContext[] = [];

test.beforeAll(async ({ browser, playwright }) => {
  test.setTimeout(180_000);
  site = await openSite(async ({ url = "" }, response) => {
    await delay;
    if (length === null || !/^\/(register|mirror)/.test(url)) return response.writeHead(404).end();
    return response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(register());
  });
  const archive = `http://key:secret@${site.host}`;
  newsroom = await openNewsroom({ GALLEY_FETCH_ALLOW: site.host, GALLEY_ARCHIVE_URL: archive });
  await setUp(await playwright.request.newContext(), newsroom);
  page = await openSignedInPage(browser, newsroom, ADMIN.email);
  faults = collectFaults(page);
  for (const name of ["Robin Reed", "Sam Ashe"]) {
    const { email } = await addPerson(page, newsroom, name, "reviewer");
    reviewers.push(await createSession(playwright.request, newsroom, email));
  }
  const article = await (await page.request.post(`${newsroom.url}/api/v1/articles`, { data: { text: TEXT } })).json();
  claims = [];
  articleId = article.id;
  for (const quote of ["The Harbour Bridge is 220 metres long.", "The Mill Bridge opened in 1904."]) {
    const id = newId();
    const start = TEXT.indexOf(quote);
    const data = { articleId: article.id, passage: { start, end: start + quote.length } };
    expect((await page.request.put(`${newsroom.url}/api/v1/claims/${id}`, { data })).status()).toBe(201);
    claims.push(id);
  }
});

test.afterAll(async () => {
  expect(faults).toEqual([]);
  await page.context().close();
  for (const reviewer of reviewers) await reviewer.dispose();
  site.close();
  await newsroom.close();
});

/** A reviewer looks an address up, waits for its copy, and cites it on a claim. */
async function cite(reviewer: APIRequestContext | undefined, claim: string | undefined, path: string, piece: object) {
  if (!reviewer) throw new Error("The reviewer is missing.");
  const url = `${site.url}${path}`;
  const lookup = () => reviewer.post("/api/v1/sources/lookup", { data: { url } });
  await expect(async () => expect((await (await lookup()).json()).snapshots).toHaveLength(1)).toPass(CHECKED);
  const evidence = [{ source: { url }, stance: "refutes", ...piece }];
  const data = { rating: "false", rationale: "As the register says.", state: "submitted", evidence };
  expect((await reviewer.put(`/api/v1/claims/${claim}/verdict`, { data })).status()).toBe(201);
}

const health = () => page.getByRole("region", { name: "Health" });

test("the kept copies of an article without any say so", async () => {
  await page.goto(`${newsroom.url}/articles/${articleId}`);
  await page.getByRole("button", { name: "Export" }).click();
  await page.getByRole("button", { name: "Kept copies of the sources (WACZ)" }).click();
  await expect(page.getByText("Galley has kept no copy of a source of this article yet.")).toBeVisible();
  await expectAccessible(page);
});

test("an editor finds a source, has it checked again, and settles what changed", async () => {
  await cite(reviewers[0], claims[0], "/register", { quote: "Length 212.4 metres, measured in 1998" });
  await page.goto(`${newsroom.url}/today`);
  await page.keyboard.press("l");
  await expect(page.getByRole("heading", { name: "Sources", level: 1 })).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: "1 source" })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("Stance").selectOption("Supports");
  await expect(page.getByRole("heading", { name: "No matching sources" })).toBeVisible();
  await page.getByRole("link", { name: "Clear filters" }).first().click();
  await page.getByRole("link", { name: "Register of bridges" }).click();
  await expect(health()).toContainText("Alive");
  await expect(page.getByText("Quote found", { exact: true })).toBeVisible();
  await expectAccessible(page);

  length = "220.0";
  await page.getByRole("button", { name: "Check again now" }).click();
  await expect(health()).toContainText("Changed: its text is no longer", CHECKED);
  await page.getByRole("button", { name: "Show what changed since the copy before" }).click();
  const changes = page.getByRole("region", { name: "What changed" });
  await expect(changes.locator("del")).toHaveText("212.4");
  await expect(changes.locator("ins")).toHaveText("220.0");
  await expectAccessible(page);

  await page.goto(`${newsroom.url}/today`);
  await page.getByRole("link", { name: "Claims on a source that changed 1" }).click();
  await expect(page.getByRole("status").filter({ hasText: "1 claim" })).toBeVisible();
  await page.goto(`${newsroom.url}/dashboard/evidence`);
  await page.getByRole("link", { name: /^Changed: 1/ }).click();
  await expect(page.getByRole("combobox", { name: "Evidence" })).toHaveValue("changed");
  await page.goto(`${newsroom.url}/sources?health=changed`);
  await page.getByRole("link", { name: "Register of bridges" }).click();
  await page.getByRole("button", { name: "I have read what changed" }).click();
  await expect(health()).toContainText("Alive");
});

test("an editor corrects the details of a source, and the history keeps what they were", async () => {
  await page.getByRole("button", { name: "Correct the details" }).click();
  const dialog = page.getByRole("dialog", { name: "Source details" });
  await dialog.getByLabel("Publisher").fill("Office of Bridges");
  await dialog.getByLabel("Kind").selectOption("Official record");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("definition").filter({ hasText: "Official record" })).toBeVisible();
  await expect(page.getByText("changed the source’s details").first()).toBeVisible();
  await expect(page.locator("del").filter({ hasText: "Bridge Office" })).toBeVisible();
});

test("an editor asks the archive, which refuses, and records a copy by hand", async () => {
  const archive = page.getByRole("region", { name: "Archive" });
  await expect(archive).toContainText("No copy outside of the newsroom is known.");
  await archive.getByRole("button", { name: "Ask the archive for a copy" }).click();
  await expect(async () => {
    await page.reload();
    await expect(archive).toContainText("on a private network", { timeout: 1_000 });
  }).toPass(CHECKED);
  await expectAccessible(page);
  const url = "https://archive.example/2026/register";
  await archive.getByRole("button", { name: "Enter the address of a copy" }).click();
  const dialog = page.getByRole("dialog", { name: "Copy in an archive" });
  await dialog.getByLabel("Address of the copy").fill(url);
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(archive.getByRole("link", { name: "Archived copy" })).toHaveAttribute("href", url);
  const history = page.getByRole("region", { name: "History" });
  for (const act of ["asked an outside archive", "got no copy of the source", "recorded the archived copy"])
    await expect(history).toContainText(act);
  await expect(history).toContainText("on a private network");
  await page.reload(); // The announcement may cover a link.
  await expectAccessible(page);
});

test("an editor merges a duplicate, and separates it again", async () => {
  await cite(reviewers[1], claims[0], "/mirror", { quote: "Length 220.0 metres" });
  await page.reload();
  const duplicates = page.getByRole("region", { name: "Duplicates" });
  await duplicates.getByRole("button", { name: /^Merge into this/ }).click();
  await expect(duplicates.getByText("Merged by Ada Okafor")).toBeVisible();
  await expect(page.getByRole("region", { name: /^Claims that rest on it 1/ }).getByRole("listitem")).toHaveCount(2);
  await page.reload(); // The announcement may cover a link.
  await expectAccessible(page);
  await page.goto(`${newsroom.url}/sources`);
  await expect(page.getByRole("status").filter({ hasText: "1 source" })).toBeVisible();
  await page.getByRole("link", { name: "Register of bridges" }).click();
  await duplicates.getByRole("button", { name: /^Separate/ }).click();
  await expect(duplicates.getByRole("button", { name: /^Merge into this/ })).toBeVisible();
  await page.getByRole("button", { name: "Merge another source…" }).click();
  const dialog = page.getByRole("dialog", { name: "Merge another source" });
  await dialog.getByLabel("Find the other source").fill("mirror");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Merge “Register of bridges”" }).click();
  await expect(duplicates.getByText("Merged by Ada Okafor")).toBeVisible();
});

test("an editor has all sources checked again, also on a phone", async () => {
  length = null;
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${newsroom.url}/sources`);
  await expectAccessible(page);
  let answer = () => {};
  delay = new Promise((resolve) => {
    answer = resolve;
  });
  await page.getByRole("button", { name: "Check all again" }).click();
  await expect(page.getByRole("main").getByText(/^0 of 1 checked/)).toBeVisible();
  await page.goto(`${newsroom.url}/today`);
  await page.goto(`${newsroom.url}/sources`);
  await expect(page.getByRole("main").getByText(/^0 of 1 checked/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Check all again" })).toBeDisabled();
  delay = null;
  answer();
  await expect(page.getByRole("main").getByText(/^1 of 1 checked/)).toBeVisible(CHECKED);
  await expect(page.getByRole("cell", { name: /^Gone/ })).toBeVisible();
  await page.getByRole("link", { name: "Register of bridges" }).click();
  await expect(health()).toContainText("Gone: its address answers that there is nothing there any more.");
  await expectAccessible(page);
});
