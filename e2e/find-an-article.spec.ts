import { expect } from "@playwright/test";
import { v7 as newId } from "uuid";
import { test } from "./support/fixtures.ts";
import { expectAccessible } from "./support/page-checks.ts";
import { ADMIN, addPerson, openSignedInPage, setUp } from "./support/people.ts";
import { type Newsroom, openNewsroom } from "./support/separate-newsroom.ts";

/** A unique outlet, so that the list can be limited to the articles of this run. */
const OUTLET = `Harbour Weekly ${newId()}`;

const TITLES = {
  long: `A title that somebody made of the whole first paragraph, ${"and it goes on and on ".repeat(30)}`.slice(0, 500),
  arabic: "معدل البطالة انخفض إلى النصف خلال عامين",
  word: "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft".repeat(2),
  tides: "What the tide tables leave out",
};

test("the list is searched, filtered and sorted, and its address leads back to the same view", async ({
  page,
  signIn,
  article,
}) => {
  const { id, text } = await article(`${TITLES.tides}\n\nThe sea rises.`, { outlet: OUTLET, tags: ["tides"] });
  for (const [name, title] of Object.entries(TITLES).slice(0, 3))
    await article(`Number ${name}. The sea falls.`, {
      title,
      outlet: OUTLET,
      language: name === "arabic" ? "ar" : "en",
    });
  await signIn("reviewer");
  const marked = await page.request.put(`/api/v1/claims/${newId()}`, {
    data: { articleId: id, passage: { start: text.indexOf("The sea"), end: text.length } },
  });
  expect(marked.status()).toBe(201);
  await page.goto("/articles");
  await page.getByRole("combobox", { name: "Outlet" }).selectOption(OUTLET);
  const titles = page.getByRole("rowheader").getByRole("link", { name: /^(?!tides$)/ });
  await expect(titles).toHaveCount(4);
  await expect(page.getByRole("row", { name: /What the tide tables/ })).toContainText("0 of 1 ruled");
  await expect(page.getByRole("row", { name: /Donau/ })).toContainText("No claims yet");
  await page.getByRole("searchbox", { name: "Search articles" }).pressSequentially("TIDE TAB");
  await expect(titles).toHaveText([TITLES.tides]);
  await page.getByRole("combobox", { name: "Progress" }).selectOption("In progress");
  await expect(page).toHaveURL(/outlet=.*&q=TIDE\+TAB&status=in-work/);
  await page.reload();
  await expect(page.getByRole("searchbox", { name: "Search articles" })).toHaveValue("TIDE TAB");
  await expect(titles).toHaveText([TITLES.tides]);
  await page.getByRole("combobox", { name: "Progress" }).selectOption("All claims ruled");
  await expect(page.getByRole("heading", { name: "No results for “TIDE TAB”" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Clear filters" }).first().click();
  await expect(page).toHaveURL("/articles");
  await expect(page.getByRole("searchbox", { name: "Search articles" })).toHaveValue("");
  await page.goto(`/articles?outlet=${encodeURIComponent(OUTLET)}&sort=title`);
  await expect(titles.first()).toHaveText(/^A title that somebody/);
  await expectAccessible(page);
  await page.getByRole("link", { name: "tides" }).first().click();
  await expect(page).toHaveURL("/articles?tag=tides");
});

test("on a phone nothing overflows the screen, and the filters open on request", async ({ page, signIn, article }) => {
  for (const title of Object.values(TITLES)) await article(`${newId()} says so.`, { title, outlet: OUTLET });
  await signIn("reviewer");
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`/articles?outlet=${encodeURIComponent(OUTLET)}`);
  await expect(page.getByRole("rowheader").first()).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await expect(page.getByRole("combobox", { name: "Sort by" })).toBeHidden();
  await page.getByRole("button", { name: "Filters and sorting" }).click();
  await expect(page.getByRole("combobox", { name: "Sort by" })).toBeVisible();
  await expectAccessible(page);
});

test("a long list has pages", async ({ page, signIn, article }) => {
  const outlet = `Outlet ${newId()}`;
  for (let number = 1; number <= 51; number += 1)
    await article(`Number ${number} of ${outlet}.`, { title: `Number ${String(number).padStart(2, "0")}`, outlet });
  await signIn("reviewer");
  await page.goto(`/articles?outlet=${encodeURIComponent(outlet)}&sort=title`);
  await expect(page.getByRole("rowheader")).toHaveCount(50);
  await page.getByRole("link", { name: "Next 50" }).click();
  await expect(page.getByRole("rowheader")).toHaveText([`Number 51${outlet}`]);
  await expect(page.getByRole("link", { name: "Next 50" })).toHaveCount(0);
  await page.getByRole("link", { name: "Back to the first page" }).click();
  await expect(page.getByRole("rowheader")).toHaveCount(50);
});

test("without scripts the list works as a form", async ({ browser, page, context, signIn, article }) => {
  const { text } = await article(`Ebb and flow ${newId()}\n\nThe sea falls.`, { outlet: OUTLET });
  await signIn("reviewer");
  await page.goto("/articles");
  const plain = await browser.newContext({
    javaScriptEnabled: false,
    baseURL: new URL(page.url()).origin,
    storageState: await context.storageState(),
  });
  const plainPage = await plain.newPage();
  await plainPage.goto("/articles");
  await plainPage.getByRole("searchbox", { name: "Search articles" }).fill(text.split("\n")[0] ?? "");
  await plainPage.getByRole("combobox", { name: "Progress" }).selectOption("No claims yet");
  await plainPage.getByRole("button", { name: "Show" }).click();
  await expect(plainPage.getByRole("rowheader")).toHaveCount(1);
  await expect(plainPage.getByRole("combobox", { name: "Progress" })).toHaveValue("unmarked");
  await plain.close();
});

test.describe("in a new newsroom", () => {
  let newsroom: Newsroom;
  test.beforeAll(async ({ playwright }) => {
    newsroom = await openNewsroom();
    await setUp(await playwright.request.newContext(), newsroom);
  });
  test.afterAll(() => newsroom.close());

  test("an empty list says how to import articles, and a reader cannot", async ({ browser }) => {
    const admin = await openSignedInPage(browser, newsroom, ADMIN.email);
    await admin.goto(`${newsroom.url}/articles`);
    await expect(admin.getByRole("heading", { name: "Nothing to check yet" })).toBeVisible();
    await expect(admin.getByText("npm run galley -- import")).toBeVisible();
    await expectAccessible(admin);
    await admin.getByRole("link", { name: "Import the first article" }).click();
    await expect(admin.getByRole("heading", { name: "Import an article" })).toBeVisible();
    const { email } = await addPerson(admin, newsroom, "Rea Lind", "reader");
    const reader = await openSignedInPage(browser, newsroom, email);
    for (const path of ["/", "/articles", "/articles/new"]) {
      await reader.goto(`${newsroom.url}${path}`);
      await expect(reader.getByRole("heading", { name: "No report has been published yet" })).toBeVisible();
    }
    await expectAccessible(reader);
  });
});
