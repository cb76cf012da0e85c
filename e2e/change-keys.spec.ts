import { expect, type Locator, type Page } from "@playwright/test";
import { v7 as newId } from "uuid";
import { markClaim } from "./support/claim-requests.ts";
import { APP, test } from "./support/fixtures.ts";
import { expectAccessible } from "./support/page-checks.ts";
import { addPerson, openSignedInPage } from "./support/people.ts";

const TEXT = "What the pilots know\n\nThe Moon does most of the work.";

const keysIn = (page: Page) => page.getByRole("dialog", { name: "Keys" });

test("the list of keys has all keys on every screen", async ({ page, signIn, article }) => {
  await signIn("editor");
  const { url } = await article(TEXT);
  for (const path of ["/dashboard", "/articles", "/settings/account", "/adjudication", url]) {
    await page.goto(path);
    await expect(page.getByRole("main")).toBeVisible();
    await page.keyboard.press("?");
    for (const label of [
      "Go to my next task",
      "Mark the sentence at the cursor",
      "Add evidence",
      "Shuffle the verdicts",
    ])
      await expect(keysIn(page).getByText(label)).toBeVisible();
    if (path === "/dashboard") await expectAccessible(page);
    await page.keyboard.press("Escape");
  }
});

test("what has a key tells screen readers of it", async ({ page, signIn, pageOf, article }) => {
  const importedArticle = await article(TEXT);
  const claim = await markClaim(await pageOf("reviewer"), importedArticle, "The Moon does most of the work.");
  await signIn("reviewer");
  await page.goto(`${importedArticle.url}?claim=${claim}`);
  const panel = page.getByRole("complementary");
  const expectKey = (of: Locator, key: string) => expect(of).toHaveAttribute("aria-keyshortcuts", key);
  await expectKey(page.getByRole("link", { name: "Sources" }), "L");
  await expectKey(panel.getByRole("textbox", { name: "Rationale" }), "R");
  await expectKey(panel.getByRole("button", { name: "Bold" }), "Control+B");
  await expectKey(panel.getByRole("button", { name: "Link", exact: true }), "Control+Shift+K");
  await expectKey(panel.getByRole("textbox", { name: /^Comment/ }), "T");
  await expectKey(panel.getByRole("button", { name: "Back to all claims" }), "Escape");
  await expectKey(panel.getByRole("button", { name: "Add evidence" }), "E");
  await panel.getByRole("button", { name: "Add evidence" }).click();
  // The open list of sources hides the rest of the page.
  await page.keyboard.press("Escape");
  await expectKey(panel.getByRole("button", { name: "Done" }), "Enter");
  await panel.getByRole("button", { name: "More about this claim" }).click();
  await expectKey(page.getByRole("menuitem", { name: "Change the passage M", exact: true }), "M");
  await expectKey(page.getByRole("menuitem", { name: "Withdraw the claim Delete", exact: true }), "Delete");
  await expectAccessible(page, { hasPopover: true });
});

test("a person changes a key and turns keys off, which counts everywhere and in every browser", async ({
  browser,
  pageOf,
  article,
}) => {
  const admin = await pageOf("admin");
  const kim = await addPerson(admin, { url: APP }, `Kim ${newId().slice(-6)}`, "reviewer");
  const { url } = await article(TEXT);
  const page = await openSignedInPage(browser, { url: APP }, kim.email);
  await page.goto("/settings/account");
  const form = page.getByRole("form", { name: "Keys" });
  await form.getByText("Change the keys").click();
  const mark = form.getByRole("textbox", { name: "Mark the selected words as a claim" });
  await mark.press("j");
  await expect(form.getByText("J is already used: Next claim.")).toBeVisible();
  await expect(form.getByRole("button", { name: "Save keys" })).toBeDisabled();
  await mark.press("o");
  await form.getByRole("textbox", { name: "Add evidence" }).press("Delete");
  await expectAccessible(page);
  await form.getByRole("button", { name: "Save keys" }).click();
  await expect(page.getByText("Keys saved.")).toBeVisible();

  const elsewhere = await openSignedInPage(browser, { url: APP }, kim.email);
  await elsewhere.goto(url);
  await elsewhere.getByText("The Moon does most of the work.").dblclick({ position: { x: 60, y: 12 } });
  await expect(elsewhere.getByRole("button", { name: "Mark claim O" })).toBeVisible();
  await elsewhere.keyboard.press("c");
  await expect(elsewhere.locator("mark")).toHaveCount(0);
  await elsewhere.keyboard.press("o");
  await expect(elsewhere.locator("mark")).toHaveCount(1);
  await elsewhere.keyboard.press("?");
  await expect(keysIn(elsewhere).getByText("Mark the selected words as a claim")).toBeVisible();
  await expect(keysIn(elsewhere).getByText("Add evidence")).toHaveCount(0);
  await elsewhere.keyboard.press("Escape");

  await page.getByRole("checkbox", { name: /Use single-key shortcuts/ }).uncheck();
  // The message of the first time may still be there.
  const saved = page.waitForResponse((response) => response.request().method() === "PUT" && response.ok());
  await page.getByRole("button", { name: "Save keys" }).click();
  await saved;
  await elsewhere.reload();
  await expect(elsewhere.locator("mark")).toHaveCount(1);
  const panel = elsewhere.getByRole("complementary");
  await expect(panel.getByRole("radio", { name: "False", exact: true })).not.toHaveAttribute("aria-keyshortcuts", /./);
  await elsewhere.keyboard.press("1");
  await elsewhere.keyboard.press("?");
  await expect(keysIn(elsewhere)).toHaveCount(0);
  await expect(panel.getByRole("radio", { name: "False", exact: true })).not.toBeChecked();
  await elsewhere.keyboard.press("Control+k");
  await expect(elsewhere.getByRole("dialog", { name: "Commands" })).toBeVisible();
  for (const own of [page, elsewhere]) await own.context().close();
});
