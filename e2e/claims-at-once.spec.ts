import { readFile } from "node:fs/promises";
import { expect } from "@playwright/test";
import { markClaim } from "./support/claim-requests.ts";
import { HARBOUR } from "./support/dispute.ts";
import { test } from "./support/fixtures.ts";
import { expectAccessible } from "./support/page-checks.ts";

const QUOTES = ["Forty boats came in that morning.", "The lock stood open.", "Nobody was late."];

test("an editor tags, exports and assigns several claims of the list at once", async ({
  page,
  signIn,
  pageOf,
  article,
}) => {
  const importedArticle = await article(HARBOUR);
  const second = await pageOf("second");
  const { name } = await (await second.request.get("/api/v1/me")).json();
  for (const quote of QUOTES) await markClaim(second, importedArticle, quote);
  await signIn("editor");
  await page.goto(`/claims?article=${importedArticle.id}`);
  await expect(page.getByRole("status").filter({ hasText: "3 claims" })).toBeVisible();
  const choose = async (...quotes: string[]) => {
    for (const quote of quotes) await page.getByRole("checkbox", { name: `Select ${quote}` }).check();
  };

  await choose("Forty boats came in that morning.", "Nobody was late.");
  await expect(page.getByText("2 claims selected")).toBeVisible();
  await expectAccessible(page);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export CSV" }).click();
  const csv = await readFile(await (await download).path(), "utf8");
  expect(QUOTES.map((quote) => csv.includes(quote))).toEqual([true, false, true]);

  await page.getByRole("button", { name: "Tag…" }).click();
  const tagging = page.getByRole("alertdialog", { name: "Tag 2 claims" });
  await expectAccessible(page);
  await tagging.getByRole("textbox", { name: "Add tags" }).fill("harbour, quay");
  await tagging.getByRole("button", { name: "Save tags" }).click();
  await expect(page.getByText("Tags changed on 2 claims.")).toBeVisible();
  await page.goto(`/claims?article=${importedArticle.id}&tag=quay`);
  await expect(page.getByRole("status").filter({ hasText: "2 claims" })).toBeVisible();

  await choose("Forty boats came in that morning.", "Nobody was late.");
  await page.getByRole("button", { name: "Assign…" }).click();
  const assigning = page.getByRole("alertdialog", { name: "Assign 2 claims" });
  await assigning.getByRole("checkbox", { name }).check();
  await expectAccessible(page);
  await assigning.getByRole("button", { name: "Assign", exact: true }).click();
  await expect(page.getByText("2 assignments created.")).toBeVisible();
});
