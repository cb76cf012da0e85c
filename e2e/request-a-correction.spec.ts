import { expect } from "@playwright/test";
import { test } from "./support/fixtures.ts";
import { expectAccessible } from "./support/page-checks.ts";
import { articleWithVerdicts, SECOND } from "./support/town-article.ts";

test("a correction request is recorded, answered, and closed by the version that makes the correction", async ({
  page,
  pageOf,
  signIn,
  article,
}) => {
  await signIn("reviewer");
  const importedArticle = await articleWithVerdicts(page, article);
  await page.goto(`${importedArticle.url}?claim=${importedArticle.claims.rise}`);
  const corrections = page.getByRole("region", { name: "Correction by the outlet" });
  await corrections.getByRole("button", { name: "Note a correction request" }).click();
  await corrections.getByRole("textbox", { name: "What the outlet was asked to correct" }).fill("Say fell, not rose.");
  await corrections.getByLabel("Requested on").fill("2026-03-14");
  await page.reload();
  await expect(corrections.getByLabel("Requested on")).toHaveValue("2026-03-14");
  await expectAccessible(page);
  await corrections.getByRole("button", { name: "Save" }).click();
  await expect(corrections.getByText("Requested", { exact: true })).toBeVisible();
  await corrections.getByRole("button", { name: "Record the outcome" }).click();
  await corrections.getByRole("textbox", { name: "What the outlet answered" }).fill("We shall change it tonight.");
  await page.reload();
  await expect(corrections.getByRole("textbox", { name: "What the outlet answered" })).toHaveValue(/tonight/);
  await corrections.getByRole("button", { name: "Save" }).click();
  await expect(corrections.getByRole("paragraph").filter({ hasText: "We shall change it tonight." })).toBeVisible();
  await expect(corrections.getByText("Answered", { exact: true })).toBeVisible();

  const editor = await pageOf("editor");
  await editor.goto(`${importedArticle.url}/new-version`);
  await editor.getByRole("textbox", { name: "Text of the article" }).fill(SECOND);
  await editor.getByRole("button", { name: "Compare with version 1" }).click();
  await editor.getByRole("checkbox", { name: /Say fell, not rose/ }).check();
  await editor.getByRole("button", { name: "Save as version 2" }).click();
  await editor.getByRole("link", { name: "Version 2 of 2" }).click();
  await expect(editor.getByRole("listitem", { name: "Version 2" })).toContainText("Say fell, not rose.");

  await expect(corrections.getByText("Made in version 2", { exact: true })).toBeVisible();
});
