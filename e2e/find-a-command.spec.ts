import { expect } from "@playwright/test";
import { v7 as newId } from "uuid";
import { markClaim } from "./support/claim-requests.ts";
import { test } from "./support/fixtures.ts";
import { expectAccessible } from "./support/page-checks.ts";

test("the palette finds every command of the screen and the person by the beginnings of its words", async ({
  page,
  signIn,
  article,
}) => {
  await signIn("admin");
  const imported = await article("What the pilots know\n\nThe Moon does most of the work.");
  await page.goto(imported.url);
  await expect(page.getByRole("document", { name: /^Text of/ })).toBeVisible();
  await page.keyboard.press("Control+k");
  const dialog = page.getByRole("dialog", { name: "Commands" });
  const words = dialog.getByLabel("Find a command");
  const first = dialog.getByRole("menuitem").first();
  for (const [typed, found] of [
    ["ver new", "New version of this article"],
    ["exp", "Export this article"],
    ["assign art", "Assign this article"],
    ["hist vers", "Versions and history of this article"],
    ["impört", "Import an article"],
    ["dark", "Use the dark theme"],
    ["sign", "Sign out"],
    ["account", "Account"],
    ["people", "People"],
    ["scale", "Rating scale"],
    ["token", "API tokens"],
    ["go dash", "Dashboard"],
    ["disp", "Show disputed claims"],
    ["claims stale", "Show stale claims"],
  ] as const) {
    await words.fill(typed);
    await expect(first).toContainText(found);
  }
  await words.fill("xqzwv");
  await expect(dialog.getByText(/^No results for “.+”\.$/)).toBeVisible();
  await expectAccessible(page);
  await words.fill("ver new");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`${imported.url}/new-version`);
});

test("a search finds claims with the article they are in, and commands too", async ({ page, signIn, article }) => {
  await signIn("reviewer");
  const word = `tide${newId().slice(-8)}`;
  const imported = await article(`The log of ${word}\n\nThe ${word} turns at six.`);
  await markClaim(page, imported, `The ${word} turns at six.`);
  await page.goto("/articles");
  await page.keyboard.press("/");
  const dialog = page.getByRole("dialog", { name: "Search" });
  await page.keyboard.type(`six ${word}`);
  await expect(dialog.getByRole("menuitem").filter({ hasText: `in The log of ${word}` })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Control+a");
  await page.keyboard.type("import");
  await expect(dialog.getByRole("menuitem", { name: "Import an article" })).toBeVisible();
});
