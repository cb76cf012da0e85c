import { expect, type Page } from "@playwright/test";
import { test } from "./support/fixtures.ts";

const PARAGRAPHS = Array.from(
  { length: 40 },
  (_, at) => `In year ${at} the harbour counted its boats. The clerk wrote ${at} hundred of them into the book.`,
);
const TEXT = `The harbour and its boats\n\n${PARAGRAPHS.join("\n\n")}`;

const toolbarOf = (page: Page) => page.getByRole("toolbar", { name: "Selected words" });

const boxOf = async (page: Page) => (await toolbarOf(page).boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };

/** Drag from the first words of a sentence to a point right of the column, level with its line. */
async function dragOut(page: Page, words: string, to: { right: number }): Promise<{ y: number }> {
  const line = page.getByRole("document", { name: /^Text of/ }).getByText(words);
  await line.scrollIntoViewIfNeeded();
  const box = await line.boundingBox();
  if (!box) throw new Error("The line is not on the page.");
  const y = box.y + 14;
  await page.mouse.move(box.x + 2, y);
  await page.mouse.down();
  await page.mouse.move(box.x + 200, y, { steps: 3 });
  await page.mouse.move(box.x + box.width + to.right, y, { steps: 5 });
  await page.mouse.up();
  return { y };
}

test("the text of the article is selected as a whole, and nothing of the page around it", async ({
  page,
  signIn,
  article,
}) => {
  await signIn("reviewer");
  await page.goto((await article(TEXT)).url);
  const text = page.getByRole("document", { name: /^Text of/ });
  await text.getByText("In year 1 the harbour").click();
  await page.keyboard.press("ControlOrMeta+a");
  const selected = await page.evaluate(() => document.getSelection()?.toString() ?? "");
  expect(selected.split(/\n+/)).toEqual(TEXT.split("\n\n"));
  await expect(toolbarOf(page)).toBeVisible();
});

test("a drag that ends right of the column selects to the end of its line, not of the article", async ({
  page,
  signIn,
  article,
}) => {
  await signIn("reviewer");
  await page.goto((await article(TEXT)).url);
  for (const right of [8, 60, 240, 600]) {
    await dragOut(page, "In year 2 the harbour", { right });
    const selected = await page.evaluate(() => document.getSelection()?.toString() ?? "");
    expect(selected).toMatch(/^In year 2 the harbour/);
    expect(selected.length).toBeLessThan(PARAGRAPHS[2]?.length ?? 0);
    await expect(toolbarOf(page)).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(toolbarOf(page)).toHaveCount(0);
  }
});

test("the toolbar opens where the selection ends, moves with the text and is closed by Escape", async ({
  page,
  signIn,
  article,
  select,
}) => {
  await signIn("reviewer");
  await page.goto((await article(TEXT)).url);
  await select("the harbour counted its boats. The clerk wrote 3 hundred");
  const { x, y } = await pointerOf(page, "3 hundred");
  const opened = await boxOf(page);
  expect(Math.abs(opened.y + opened.height / 2 - y)).toBeLessThan(90);
  expect(Math.abs(opened.x + opened.width / 2 - x)).toBeLessThan(opened.width);
  await page.mouse.wheel(0, 120);
  await expect.poll(async () => Math.round((await boxOf(page)).y - opened.y)).toBe(-120);
  await page.keyboard.press("Escape");
  await expect(toolbarOf(page)).toHaveCount(0);
  await page.keyboard.press("c");
  await expect(page.getByText("Select the words of the claim first")).toBeVisible();
  await expect(page.locator("mark")).toHaveCount(0);
});

test("C does not mark words that are out of sight", async ({ page, signIn, article, select }) => {
  await signIn("reviewer");
  await page.goto((await article(TEXT)).url);
  await select("The clerk wrote 1 hundred");
  await page.mouse.wheel(0, 2_500);
  await expect(page.getByText("In year 1 the harbour")).not.toBeInViewport();
  await page.keyboard.press("c");
  await expect(page.getByText("The selected words were out of view. Press C again to use them.")).toBeVisible();
  await expect(page.getByText("In year 1 the harbour")).toBeInViewport();
  await expect(page.locator("mark")).toHaveCount(0);
  await page.keyboard.press("c");
  await expect(page.locator("mark")).toHaveText("The clerk wrote 1 hundred");
});

/** The point on the screen where words of the article end. */
const pointerOf = (page: Page, words: string) =>
  page.evaluate((wanted) => {
    const selection = document.getSelection();
    const range = selection?.getRangeAt(0).cloneRange();
    if (!range || !selection?.toString().endsWith(wanted)) throw new Error("Other words are selected.");
    range.collapse(false);
    const { left, top, height } = range.getBoundingClientRect();
    return { x: left, y: top + height / 2 };
  }, words);
