import { expect } from "@playwright/test";
import { test } from "./support/fixtures.ts";
import { expectAccessible } from "./support/page-checks.ts";

const TEXT =
  "The harbour and its tides\n\nUnemployment halved in 2019. The mayor smiled. High water returns every twelve hours exactly, so a careful skipper needs no table.";

test("a reviewer marks a claim, rates it with rationale and evidence, and submits the verdict", async ({
  page,
  signIn,
  article,
  select,
}) => {
  await signIn("reviewer");
  await page.goto((await article(TEXT)).url);
  await expect(page.getByRole("heading", { name: "No claim is marked yet" })).toBeVisible();
  await expectAccessible(page);

  await select("nemployment halved in 201");
  await page
    .getByRole("toolbar", { name: "Selected words" })
    .getByRole("button", { name: /Mark claim/ })
    .click();
  await expect(page.locator("mark")).toHaveText("Unemployment halved in 2019");

  const panel = page.getByRole("complementary");
  await expect(panel.getByRole("textbox", { name: "Statement" })).toHaveValue("Unemployment halved in 2019.");
  await panel.getByRole("textbox", { name: "Said by" }).fill("The mayor");
  await panel.getByRole("textbox", { name: "Said on" }).fill("2020-01");
  await panel.getByRole("combobox", { name: "Type" }).selectOption("number");
  await panel.getByRole("textbox", { name: "Tags" }).fill("economy, labour");
  await panel.getByText("Mostly false", { exact: true }).click();
  await panel.getByText("High", { exact: true }).click();
  await panel.getByRole("textbox", { name: "Rationale" }).fill("It fell by a tenth.");
  await panel.getByRole("button", { name: "Add evidence" }).click();
  await panel.getByRole("combobox", { name: "Source" }).fill("https://www.statistics.example/labour");
  await page.keyboard.press("Tab");
  // The address does not exist, so that its details are asked for.
  await panel.getByRole("textbox", { name: "Title" }).fill("Labour market, 2019");
  await panel.getByText("Refutes", { exact: true }).click();
  await panel.getByRole("textbox", { name: "Quote from the source" }).fill("down by 10.2 per cent");
  await expectAccessible(page);
  await panel.getByRole("button", { name: /^Done/ }).click();
  await expect(panel.getByText("Draft saved")).toBeVisible();
  await panel.getByRole("button", { name: "Submit verdict" }).click();
  await expect(panel.getByText("Submitted").first()).toBeVisible();

  await page.reload();
  await expect(page.locator("mark")).toHaveText("Unemployment halved in 2019");
  await expect(panel.getByRole("textbox", { name: "Said by" })).toHaveValue("The mayor");
  await expect(panel.getByRole("radio", { name: "Mostly false" })).toBeChecked();
  await expect(panel.getByRole("link", { name: "Labour market, 2019" })).toHaveAttribute(
    "href",
    "https://www.statistics.example/labour",
  );
  await expect(page.getByRole("banner")).toContainText("Saved");
});

test("Shift+C marks the sentence at the cursor, and U undoes it", async ({ page, signIn, article, text }) => {
  await signIn("reviewer");
  await page.goto((await article(TEXT)).url);
  await text.getByText("The mayor smiled").click({ position: { x: 200, y: 12 } });
  await page.keyboard.press("Shift+C");
  await expect(page.locator("mark")).toHaveCount(1);
  await page.keyboard.press("Escape");
  await page.keyboard.press("u");
  await expect(page.locator("mark")).toHaveCount(0);
  await page.keyboard.press("Shift+U");
  await expect(page.locator("mark")).toHaveCount(1);
});

test("repeated clicks reach each of several overlapping claims", async ({ page, signIn, article, select, clickOn }) => {
  await signIn("reviewer");
  await page.goto((await article(TEXT)).url);
  await select("High water returns every twelve hours exactly");
  await page.keyboard.press("c");
  await select("every twelve hours");
  await page.keyboard.press("c");
  const panel = page.getByRole("complementary");
  await expect(page.locator("mark mark")).toHaveText("every twelve hours");
  await clickOn("twelve");
  await expect(panel.getByRole("blockquote")).toHaveText("High water returns every twelve hours exactly");
  // At another point of the same words, because two clicks at one point would select a word.
  await clickOn("every");
  await expect(panel.getByRole("blockquote")).toHaveText("every twelve hours");
});

test("the passage of a claim can be changed without losing the claim", async ({ page, signIn, article, select }) => {
  await signIn("reviewer");
  await page.goto((await article(TEXT)).url);
  await select("every twelve hours");
  await page.keyboard.press("c");
  await page.getByRole("textbox", { name: "Said by" }).fill("A pilot");
  await page.getByRole("button", { name: "More about this claim" }).click();
  await page.getByRole("menuitem", { name: "Change the passage" }).click();
  await select("High water returns every twelve hours exactly");
  await page.getByRole("button", { name: /Use these words/ }).click();
  await expect(page.locator("mark")).toHaveText("High water returns every twelve hours exactly");
  await expect(page.getByRole("textbox", { name: "Said by" })).toHaveValue("A pilot");
  await page.getByRole("complementary").press("Escape");
  await page.keyboard.press("u");
  await expect(page.locator("mark")).toHaveText("every twelve hours");
});

test("with Alt held, a selection can contain parts of words", async ({ page, signIn, article, select, text }) => {
  await signIn("reviewer");
  await page.goto((await article(TEXT)).url);
  await expect(text).toBeVisible();
  await page.keyboard.down("Alt");
  await select("welve hour");
  await page.keyboard.press("c");
  await page.keyboard.up("Alt");
  await page.getByRole("button", { name: /Mark claim/ }).click();
  await expect(page.locator("mark")).toHaveText("welve hour");
});
