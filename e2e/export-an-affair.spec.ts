import { readFile } from "node:fs/promises";
import { expect, type Page } from "@playwright/test";
import { unzipSync } from "fflate";
import { v7 as newId } from "uuid";
import { parseCsv } from "#domain/exports/testing/parse-csv.ts";
import { markClaim, rate } from "./support/claim-requests.ts";
import { test } from "./support/fixtures.ts";
import { expectAccessible } from "./support/page-checks.ts";

const OUTLET = `Harbour Weekly ${newId()}`;
const AFFAIR = `The bridge ${newId().slice(-6)}`;
const TITLES = ["The bridge is open", "The bridge is closed"];

/** Download the file of the link with this name, and read it. */
async function download(page: Page, name: RegExp) {
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name }).click()]);
  return { name: file.suggestedFilename(), bytes: new Uint8Array(await readFile(await file.path())) };
}

test("an editor makes an affair of selected articles and exports it in several formats", async ({
  page,
  signIn,
  article,
  pageOf,
}) => {
  const reviewer = await pageOf("reviewer");
  for (const title of TITLES) {
    const made = await article(`${title}.\n\nIt carries 160,000 vehicles a day.`, { title, outlet: OUTLET });
    await rate(reviewer, await markClaim(reviewer, made, "160,000 vehicles"), "false");
  }
  await signIn("editor");
  await page.goto(`/articles?outlet=${encodeURIComponent(OUTLET)}`);
  await page.getByRole("checkbox", { name: "Select all articles on this page" }).check();
  await page.getByRole("button", { name: "Add to affair…" }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "New affair…" }).click();
  await page.getByRole("textbox", { name: "Name" }).fill(AFFAIR);
  await page.getByRole("textbox", { name: "Description" }).fill("What was said of it.");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("link", { name: "Affairs" }).first().click();
  await expect(page.getByRole("row", { name: AFFAIR })).toContainText("0 of 2 ruled");
  await expectAccessible(page);
  await page.getByRole("link", { name: AFFAIR }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(AFFAIR);
  await expect(page.getByRole("rowheader")).toHaveCount(2);
  await expectAccessible(page);

  await page.getByRole("button", { name: "Export" }).click();
  const dialog = page.getByRole("dialog", { name: `Export ${AFFAIR}` });
  await expect(dialog.getByLabel("Preview")).toContainText("bridge is");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Export" }).click();
  await expect(dialog.getByRole("status")).toContainText("2 claims");
  await expectAccessible(page);
  const pages = await download(page, /^Download/);
  expect(pages.name).toBe(`${AFFAIR}.zip`);
  expect(Object.keys(unzipSync(pages.bytes)).sort()).toEqual([
    "001 The bridge is open.html",
    "002 The bridge is closed.html",
    "Contents.html",
  ]);

  await page.goto("/exports");
  await expectAccessible(page);
  const row = page.getByRole("row", { name: AFFAIR });
  await expect(row).toContainText("Web page");
  await row.getByRole("button", { name: /Delete/ }).click();
  await expect(row).toBeHidden();
});

test("the claims that a list shows are exported as they match, and articles are added to an affair by search", async ({
  page,
  signIn,
  article,
  pageOf,
}) => {
  const outlet = `Harbour Daily ${newId()}`;
  const made = await article("The ferry sails at six.", { outlet });
  await markClaim(await pageOf("reviewer"), made, "at six");
  await signIn("editor");
  await page.goto(`/claims?outlet=${encodeURIComponent(outlet)}`);
  await page.getByRole("button", { name: "Export", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Export one claim" });
  await expect(dialog.getByRole("button", { name: "Export" })).toBeVisible();
  await dialog.getByLabel(/Table/).check();
  const table = await download(page, /^Download/);
  expect(parseCsv(new TextDecoder().decode(table.bytes))).toHaveLength(2);

  await page.goto("/affairs");
  await page.getByRole("button", { name: "New affair" }).click();
  await page.getByRole("textbox", { name: "Name" }).fill(`The ferry ${newId().slice(-6)}`);
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("button", { name: "Add articles" }).click();
  await page.getByRole("searchbox", { name: "Search articles" }).fill(outlet);
  await page.getByRole("button", { name: "Add The ferry sails at six." }).click();
  await expect(page.getByRole("dialog")).toContainText("In this affair");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Done" }).click();
  await expect(page.getByRole("rowheader")).toHaveCount(1);
  await page.getByRole("link", { name: "All claims" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Claims in The ferry");
});
