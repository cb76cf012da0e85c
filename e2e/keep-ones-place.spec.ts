import { expect, type Page } from "@playwright/test";
import { markClaim } from "./support/claim-requests.ts";
import { test } from "./support/fixtures.ts";

const SENTENCES = Array.from({ length: 40 }, (_, at) => `In year ${at} the town had ${at} hundred trees.`);
const PARAGRAPHS = SENTENCES.map((sentence) => `${sentence} The mayor counted them and the clerk wrote it down.`);
const TEXT = `Trees of the town\n\n${PARAGRAPHS.join("\n\n")}`;

const panelOf = (page: Page) => page.getByRole("complementary");
const markOf = (page: Page, year: number) =>
  page.locator("mark").filter({ hasText: new RegExp(`^In year ${year} the`) });

/** A figure once it stays the same: the text scrolls smoothly. */
async function settled(read: () => Promise<number>): Promise<number> {
  let last: number | null = null;
  const isSame = async () => {
    const now = await read();
    const same = now === last;
    last = now;
    return same;
  };
  await expect.poll(isSame).toBe(true);
  return read();
}

test("a claim opened from a scrolled list shows its head, and J goes on from it after it was closed", async ({
  page,
  signIn,
  article,
  text,
}) => {
  await signIn("reviewer");
  const imported = await article(TEXT);
  for (const sentence of SENTENCES.slice(0, 20)) await markClaim(page, imported, sentence);
  await page.goto(imported.url);
  const panel = panelOf(page);
  await panel.getByRole("button", { name: /^In year 15 the town/ }).click();
  await expect(panel.getByRole("heading", { name: /^Claim 16/ })).toBeInViewport();
  await expect(panel.getByRole("blockquote")).toBeInViewport();
  await expect(markOf(page, 15)).toBeInViewport();

  // Escape leaves the text where it is. The cursor is at the claim that was open.
  const scroll = () => page.locator(".reading").evaluate(({ scrollTop }) => scrollTop);
  await expect(markOf(page, 15)).toBeInViewport();
  const before = await settled(scroll);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expect(panel.getByRole("heading", { name: "20 claims" })).toBeVisible();
  expect(await scroll()).toBe(before);
  await page.keyboard.press("j");
  await expect(panel.getByRole("blockquote")).toHaveText(SENTENCES[16] ?? "");

  // The reading cursor is where the open claim is: one word on, Enter still goes into it.
  await text.focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await expect(panel.getByRole("textbox", { name: "Statement" })).toBeFocused();
});

test("J begins at the words on the screen", async ({ page, signIn, article }) => {
  await signIn("reviewer");
  const imported = await article(TEXT);
  for (const at of [0, 20, 30]) await markClaim(page, imported, SENTENCES[at] ?? "");
  await page.goto(imported.url);
  await expect(page.locator("mark")).toHaveCount(3);
  await page.getByText("In year 10 the town").evaluate((line) => line.scrollIntoView({ behavior: "instant" }));
  await page.keyboard.press("j");
  await expect(panelOf(page).getByRole("blockquote")).toHaveText(SENTENCES[20] ?? "");
});

for (const [device, viewport] of [
  ["a phone", { width: 390, height: 780 }],
  ["a page at 200%", { width: 640, height: 400 }],
] as const) {
  test(`on ${device} a claim opened by link shows its passage clear of its sheet`, async ({
    page,
    signIn,
    article,
  }) => {
    await page.setViewportSize(viewport);
    await signIn("reviewer");
    const imported = await article(TEXT);
    const claim = await markClaim(page, imported, SENTENCES[25] ?? "");
    await page.goto(`${imported.url}?claim=${claim}`);
    const panel = panelOf(page);
    await expect(panel.getByRole("blockquote")).toHaveText(SENTENCES[25] ?? "");
    await expect(panel.getByRole("heading", { name: /^Claim 1/ })).toBeInViewport();
    await expect
      .poll(async () => {
        const [passage, sheet] = [await markOf(page, 25).boundingBox(), await panel.boundingBox()];
        return passage && sheet && passage.y > 46 && passage.y + 24 < sheet.y;
      })
      .toBe(true);
  });
}
