import { expect, type Locator } from "@playwright/test";
import { test } from "./support/fixtures.ts";
import { articleWithClaims, LONG_TEXT, SENTENCES } from "./support/many-claims.ts";
import { expectAccessible } from "./support/page-checks.ts";

const DEEP = "The Moon, the pilots say, pulls the water of the whole estuary up and down twice a day.";

/** Eight passages that all cover "the water". */
const EIGHT = [
  DEEP,
  "the pilots say, pulls the water of the whole estuary up and down",
  "say, pulls the water of the whole estuary",
  "pulls the water of the whole estuary up and down twice",
  "pulls the water of the whole",
  "pulls the water of",
  "the water of the whole estuary",
  "the water",
];

const PILOTS = `What the pilots know\n\n${DEEP} Nothing more is known.`;

/** Ids of the claims that are drawn. */
const drawnIn = (text: Locator) =>
  text.evaluate((element) => [...new Set([...element.querySelectorAll("mark")].map(({ dataset }) => dataset.claimId))]);

test("of a thousand overlapping claims only the visible ones are drawn, and all are listed and can be stepped through", async ({
  page,
  signIn,
  article,
  text,
}) => {
  // From the middle of each sentence into the next, so that almost every word is in one or two claims.
  const quotes = SENTENCES.slice(0, -1).map((sentence, at) => {
    const start = LONG_TEXT.indexOf(sentence);
    return LONG_TEXT.slice(start + 5, LONG_TEXT.indexOf(SENTENCES[at + 1] ?? "") + 24);
  });
  const importedArticle = await articleWithClaims({ page, signIn, article }, LONG_TEXT, ["Harbour news", ...quotes]);
  const ids = importedArticle.claimIds;
  await page.goto(importedArticle.url);
  const panel = page.getByRole("complementary");
  await expect(panel.getByRole("heading", { name: "1000 claims" })).toBeVisible();
  await expect(text.locator("mark").first()).toBeVisible();
  expect((await drawnIn(text)).length).toBeLessThan(200);

  // The list mirrors the highlights: each item has its position and the total.
  const items = panel.getByRole("listitem");
  await expect(items.first()).toHaveAttribute("aria-posinset", "1");
  await expect(items.first()).toHaveAttribute("aria-setsize", "1000");
  await panel.evaluate((element) => element.scrollTo({ top: element.scrollHeight }));
  const last = panel.locator('[aria-posinset="1000"]');
  await panel.evaluate((element) => element.scrollTo({ top: element.scrollHeight }));
  await expect(last).toBeVisible();
  await last.getByRole("button").click();
  await expect(panel.getByRole("heading", { name: "Claim 1000 of 1000" })).toBeVisible();

  // The text scrolls along, and stepping continues from there: each claim is drawn when it becomes visible.
  for (let number = 999; number > 985; number -= 1) {
    await page.keyboard.press("k");
    await expect(panel.getByRole("heading", { name: `Claim ${number} of 1000` })).toBeVisible();
    await expect(text.locator(`mark[data-claim-id="${ids[number - 1]}"]`).first()).toBeInViewport();
  }
  await expectAccessible(page);

  // Back in the list the same claim is focused; from there to the one after it.
  const back = panel.getByRole("button", { name: "Back to all claims" });
  await back.click();
  await expect(panel.locator('[aria-posinset="986"]').getByRole("button")).toBeFocused();
  await page.keyboard.press("j");
  await expect(panel.getByRole("heading", { name: "Claim 987 of 1000" })).toBeVisible();
  await expect(text.locator(`mark[data-claim-id="${ids[986]}"]`).first()).toBeInViewport();
  await back.click();

  // A new claim appears at once and is the only one that is added.
  await expect(panel.locator('[aria-posinset="987"]')).toBeInViewport();
  await text.focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Shift+End");
  await page.keyboard.press("c");
  await expect(panel.getByRole("heading", { name: "Claim 1001 of 1001" })).toBeVisible();
  await page.keyboard.press("u");
  await expect(panel.getByRole("heading", { name: "1000 claims" })).toBeVisible();

  // All claims are printed.
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  expect((await drawnIn(text)).length).toBe(1_000);
});

test("the text tells screen readers where each claim begins and ends", async ({ page, signIn, article, text }) => {
  const whole = SENTENCES.slice(1).map((sentence) => sentence.slice(0, -1));
  const quotes = ["left the harbour with 7 crates", "the harbour with 7 crates of herring", ...whole];
  const importedArticle = await articleWithClaims({ page, signIn, article }, LONG_TEXT, quotes);
  await page.goto(importedArticle.url);
  const spokenText = async () => (await text.ariaSnapshot()).replace(/\s+/g, " ");
  await expect
    .poll(spokenText)
    .toMatch(
      /Boat 0 .*claim 1 begins.* left .*claim 2 begins.* the harbour with 7 crates .*claim 1 ends.* of herring .*claim 2 ends/,
    );
  expect(await spokenText()).not.toContain("claim 600 begins");
  // Scroll on, so that other claims become visible.
  await text.getByText("Boat 600 left").evaluate((element) => element.scrollIntoView());
  await expect.poll(spokenText).toMatch(/claim 602 begins.* Boat 600 .* at noon .*claim 602 ends/);
});

test("text can be selected across the card of a claim, and stays selected while the page is scrolled", async ({
  page,
  signIn,
  article,
  text,
  select,
}) => {
  const importedArticle = await articleWithClaims({ page, signIn, article }, LONG_TEXT, ["Harbour news", ...SENTENCES]);
  await page.goto(importedArticle.url);
  await expect(text.locator("mark").nth(3)).toBeVisible();
  await text.locator("mark").nth(1).hover();
  await expect(page.getByRole("group", { name: "Claim at these words" })).toBeVisible();
  await select("Boat 0 left the harbour with 7 crates of herring and came back at noon. Boat 1 left");
  await text.getByText("Boat 700 left").evaluate((element) => element.scrollIntoView());
  await expect(text.locator("mark", { hasText: "Boat 700 left" })).toBeVisible();
  // The words are out of sight, so the first C only shows them.
  await page.keyboard.press("c");
  await expect(text.getByText("Boat 0 left").first()).toBeInViewport();
  await page.keyboard.press("c");
  await expect(page.getByRole("complementary").getByRole("blockquote")).toHaveText(/^Boat 0 left .* Boat 1 left$/);
});

test("eight claims at one place are each reached by the pointer, and their card can be entered and dismissed", async ({
  page,
  signIn,
  article,
  text,
}) => {
  const importedArticle = await articleWithClaims({ page, signIn, article }, PILOTS, EIGHT);
  await page.goto(importedArticle.url);
  await expect(text.locator("mark mark mark mark mark mark mark mark")).toHaveText("the water");
  const card = page.getByRole("group", { name: "8 claims at these words" });
  const panel = page.getByRole("complementary");
  for (const at of EIGHT.keys()) {
    await page.mouse.move(5, 5);
    await expect(card).toHaveCount(0);
    await text.locator("mark mark mark mark mark mark mark mark").hover();
    const entry = card.getByRole("button").nth(at);
    const words = await entry.locator("span").first().textContent();
    // Pointing longer than it takes to get to the card keeps it.
    for (const until = Date.now() + (at === 0 ? 400 : 1); Date.now() < until; ) await entry.hover();
    await entry.click();
    await expect(card).toHaveCount(0);
    await expect(panel.getByRole("blockquote")).toHaveText(words ?? "");
  }
  await page.keyboard.press("Escape");
  await page.mouse.move(5, 5);
  await text.locator("mark mark mark mark mark mark mark mark").hover();
  await expect(card).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(card).toHaveCount(0);
});

test("eight claims at one place are each reached by the keyboard", async ({ page, signIn, article, text }) => {
  const importedArticle = await articleWithClaims({ page, signIn, article }, PILOTS, EIGHT);
  await page.goto(importedArticle.url);
  const { keyboard } = page;
  const card = page.getByRole("group", { name: "8 claims at these words" });
  const panel = page.getByRole("complementary");
  await expect(text.locator("mark").first()).toBeVisible();
  await text.focus();
  await keyboard.press("ArrowDown");
  await keyboard.press("Home");
  for (let stops = 0; stops < 9; stops += 1) await keyboard.press("ArrowRight");
  const reached = new Set<string>();
  for (const at of EIGHT.keys()) {
    // Press the key at once: the card must be the one at the cursor, even if another is still displayed.
    await keyboard.press("Enter");
    const entries = card.getByRole("button");
    await expect(entries.first()).toBeFocused();
    for (let down = 0; down < at; down += 1) await keyboard.press("ArrowDown");
    const words = (await entries.nth(at).locator("span").first().textContent()) ?? "";
    await keyboard.press("Enter");
    // The panel displays the previous claim until the next frame.
    await expect(panel.getByRole("blockquote")).toHaveText(words);
    await expect(text).toBeFocused();
    reached.add(words);
    // Start again from the beginning of the line, because the card appears only when the cursor reaches new words.
    await keyboard.press("Home");
    for (let stops = 0; stops < 9; stops += 1) await keyboard.press("ArrowRight");
  }
  expect([...reached].sort()).toEqual([...EIGHT].sort());
});

test("a tap on several claims asks which one to open", async ({ browser, page, signIn, article, context }) => {
  const quotes = [DEEP, "the water of the whole estuary"];
  const importedArticle = await articleWithClaims({ page, signIn, article }, PILOTS, quotes);
  const phone = await browser.newContext({
    ...{ viewport: { width: 390, height: 780 }, hasTouch: true, isMobile: true },
    ...{ baseURL: process.env.GALLEY_E2E_URL ?? "", storageState: await context.storageState() },
  });
  const small = await phone.newPage();
  await small.goto(importedArticle.url);
  await small.locator("mark mark").tap();
  const card = small.getByRole("group", { name: "2 claims at these words" });
  await expectAccessible(small);
  await card.getByRole("button").filter({ hasText: "The Moon" }).tap();
  await expect(small.getByRole("complementary").getByRole("blockquote")).toHaveText(DEEP);
  await phone.close();
});
