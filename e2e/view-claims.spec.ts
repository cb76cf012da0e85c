import { expect } from "@playwright/test";
import { v7 as newId } from "uuid";
import { test } from "./support/fixtures.ts";
import { expectAccessible } from "./support/page-checks.ts";

const TEXT = `Harbour news\n\n${Array.from({ length: 40 }, (_, index) => `Sentence ${index} says that the town has ${index} hundred trees and that the mayor counted them.`).join("\n\n")}`;

test("claims are filtered, listed and shown on the map", async ({ page, pageOf, signIn, article }) => {
  await signIn("reviewer");
  const { id, url, text } = await article(TEXT);
  const second = await pageOf("second");
  for (let index = 0; index < 6; index += 1) {
    const start = text.indexOf(`the town has ${index} hundred`);
    const { request } = index < 2 ? second : page;
    const put = await request.put(`/api/v1/claims/${newId()}`, {
      data: { articleId: id, passage: { start, end: start + 20 } },
    });
    expect(put.status()).toBe(201);
  }
  await page.goto(url);
  await expect(page.locator("mark")).toHaveCount(6);
  const panel = page.getByRole("complementary");
  await expect(panel.getByRole("listitem")).toHaveCount(6);
  await panel.getByRole("button", { name: "Mine 4" }).click();
  await expect(panel.getByRole("listitem")).toHaveCount(4);
  // The text dims the others. The filter is in the address, and shown as a chip while a claim is open.
  await expect(page.locator("mark")).toHaveCount(6);
  await expect(page.locator("mark.dimmed")).toHaveCount(2);
  await page.reload();
  await expect(panel.getByRole("listitem")).toHaveCount(4);
  await page.keyboard.press("j");
  await expect(panel.getByText("Mine: 4 of 6")).toBeVisible();
  await expectAccessible(page);
  await panel.getByRole("button", { name: "Clear the filter" }).click();
  await expect(page.locator("mark.dimmed")).toHaveCount(0);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await panel.getByRole("button", { name: "Disputed" }).click();
  await expect(panel.getByText("No claim matches these filters.")).toBeVisible();
  await expectAccessible(page);
  await panel.getByRole("button", { name: "Show all claims" }).click();
  await expect(panel.getByRole("listitem")).toHaveCount(6);
  await panel.getByRole("combobox", { name: "Reviewer" }).selectOption({ index: 1 });
  await expect(panel.getByRole("listitem")).toHaveCount(2);
});

test("on a phone the text is read and a verdict given", async ({ browser, page, signIn, article, context }) => {
  await signIn("reviewer");
  const { id, url, text } = await article(TEXT);
  const start = text.indexOf("the town has 1 hundred");
  await page.request.put(`/api/v1/claims/${newId()}`, { data: { articleId: id, passage: { start, end: start + 22 } } });
  const phone = await browser.newContext({
    viewport: { width: 390, height: 780 },
    hasTouch: true,
    isMobile: true,
    baseURL: new URL(page.url(), "http://localhost").origin,
    storageState: await context.storageState(),
  });
  const small = await phone.newPage();
  await small.goto(new URL(url, process.env.GALLEY_E2E_URL).href);
  await small.locator("mark").tap();
  const panel = small.getByRole("complementary");
  await panel.getByText("Unproven", { exact: true }).tap();
  await panel.getByRole("textbox", { name: "Rationale" }).fill("Nobody has counted.");
  await expectAccessible(small);
  await panel.getByRole("button", { name: "Submit verdict" }).tap();
  await expect(panel.getByText("Submitted").first()).toBeVisible();
  await panel.getByRole("button", { name: /^Claim 1/ }).tap();
  await expect(panel.getByRole("textbox", { name: "Rationale" })).not.toBeInViewport();
  expect(await small.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await phone.close();
});

test("a right-to-left article is displayed from right to left", async ({ page, signIn, article, select }) => {
  await signIn("reviewer");
  await page.goto(
    (await article("أخبار الميناء\n\nفي المدينة تسعمئة شجرة. ابتسم رئيس البلدية.", { language: "ar" })).url,
  );
  await select("تسعمئة شجرة");
  await page.keyboard.press("c");
  await expect(page.locator("mark")).toHaveText("تسعمئة شجرة");
  expect(await page.locator(".article-body").evaluate((element) => getComputedStyle(element).direction)).toBe("rtl");
  await expectAccessible(page);
});

test("an unknown address gives a not-found page with a link back", async ({ page, signIn, article }) => {
  await signIn("reviewer");
  const { url } = await article(TEXT);
  await page.goto(`${url}?claim=${newId()}`);
  const panel = page.getByRole("complementary");
  await expect(panel.getByText("The claim you asked for is not in this article.")).toBeVisible();
  await expectAccessible(page);
  await panel.getByRole("button", { name: "Dismiss" }).click();
  await expect(panel.getByText("The claim you asked for is not in this article.")).toHaveCount(0);
  await page.goto(`/articles/${newId()}`);
  await expect(page.getByRole("heading", { name: "There is nothing at this address" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Go to the home page" }).click();
  await expect(page.getByRole("heading", { name: "My work" })).toBeVisible();
});
