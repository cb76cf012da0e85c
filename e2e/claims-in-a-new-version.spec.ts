import { expect } from "@playwright/test";
import { test } from "./support/fixtures.ts";
import { expectAccessible } from "./support/page-checks.ts";
import { addVersion, articleWithVerdicts, BRIDGE, FIRST, FLEET, RISE, SECOND, TRAM } from "./support/town-article.ts";

test("a changed claim is stale until its reviewer confirms it, a lost claim can be placed by hand, and restored words restore claims", async ({
  page,
  pageOf,
  signIn,
  article,
  select,
}) => {
  await signIn("reviewer");
  const importedArticle = await articleWithVerdicts(page, article);
  await addVersion(await pageOf("editor"), importedArticle, SECOND);

  await page.goto(`${importedArticle.url}?claim=${importedArticle.claims.rise}`);
  const panel = page.getByRole("complementary");
  await expect(panel.getByRole("deletion")).toHaveText("rose");
  await expect(panel.getByRole("insertion")).toHaveText("fell");
  await expectAccessible(page);
  await panel.getByRole("button", { name: "Confirm my verdict" }).click();
  await expect(page.getByRole("alertdialog", { name: /Does the statement still say/ })).toContainText(RISE);
  await page.getByRole("button", { name: "Yes, keep it" }).click();
  await page.getByRole("textbox", { name: "Reason" }).fill("They neither rose nor fell.");
  await page.getByRole("button", { name: "Confirm", exact: true }).click();
  await expect(panel.getByRole("button", { name: "Confirm my verdict" })).toHaveCount(0);
  await expect(panel.getByRole("definition").filter({ hasText: "Stale" })).toHaveCount(0);

  await panel.getByRole("button", { name: "Back to all claims" }).click();
  await expect(panel.getByText("Lost from the text")).toBeVisible();
  await expect(panel.getByRole("deletion")).toHaveText(BRIDGE);
  await expectAccessible(page);
  await select("A new bridge was begun in 1975");
  await panel.getByRole("button", { name: "Attach to selected words" }).click();
  await expect(page.locator("mark")).toHaveText([
    /^Prices fell/,
    FLEET,
    "A new bridge was begun in 1975",
    /will not run/,
  ]);
  await expect(panel.getByText("Lost from the text")).toHaveCount(0);

  await addVersion(
    await pageOf("editor"),
    importedArticle,
    SECOND.replace("The tram will not run", "The tram will run"),
  );
  await page.getByRole("button", { name: "Show version 3" }).click();
  await panel.getByRole("button", { name: /^The tram will run/ }).click();
  await expect(panel.getByRole("button", { name: "Next claim" })).toBeVisible();
  await expect(panel.getByRole("definition").filter({ hasText: "Stale" })).toHaveCount(0);
  await expect(panel.getByText("The words of this claim changed")).toHaveCount(0);

  await page.goto(`${importedArticle.url}/versions/1`);
  await expect(page.getByText("This is version 1 of 3.")).toBeVisible();
  for (const words of [RISE, BRIDGE, FLEET, TRAM])
    await expect(page.locator("mark").filter({ hasText: words })).toHaveCount(1);
  await expectAccessible(page);
  await page.getByRole("link", { name: "Go to the current version" }).click();
  await expect(page.getByRole("link", { name: "Version 3 of 3" })).toBeVisible();
});

test("a sentence that the outlet strikes out is told with its claim, though no word changed", async ({
  page,
  pageOf,
  signIn,
  article,
}) => {
  await signIn("reviewer");
  const importedArticle = await articleWithVerdicts(page, article);
  const [headline, ...paragraphs] = FIRST.split("\n\n");
  const html = paragraphs.map((text) => `<p>${text.replace(TRAM, `<s>${TRAM}</s>`)}</p>`).join("");
  const editor = await pageOf("editor");
  await addVersion(editor, importedArticle, "", { text: undefined, html: `<h1>${headline}</h1>${html}` });

  await page.goto(importedArticle.url);
  const panel = page.getByRole("complementary");
  await panel.getByRole("button", { name: /The tram will run.*struck out in the text/ }).click();
  await expect(panel.getByText("The article strikes out words of this claim.")).toBeVisible();
  await expect(panel.getByRole("definition").filter({ hasText: "Stale" })).toHaveCount(0);
  await expectAccessible(page);
  await panel.getByRole("link", { name: "Compare version 1 with 2" }).click();
  await expect(page.getByText("3 exact, 1 struck out")).toBeVisible();
  await page.getByRole("checkbox", { name: "Show only what changed" }).check();
  await expect(page.getByRole("row").filter({ hasText: TRAM })).toBeVisible();
  await expect(page.getByRole("row").filter({ hasText: FLEET })).toBeHidden();
  await expectAccessible(page);
});
