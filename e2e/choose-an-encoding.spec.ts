import { expect, type Page } from "@playwright/test";
import iconv from "iconv-lite";
import { v7 as newId } from "uuid";
import { DOUBTFUL_CZECH } from "#ingest/testing/sentences.ts";
import { test } from "./support/fixtures.ts";
import { expectAccessible } from "./support/page-checks.ts";

const CZECH = DOUBTFUL_CZECH;
const RUSSIAN = "Мэр города сказал, что бюджет вырос на десять процентов. Это больше, чем ожидали жители.";

const fileIn = (encoding: string, text: string) => ({
  name: `${newId()}.txt`,
  mimeType: "text/plain",
  buffer: iconv.encode(`${text}\n\n${newId()}`, encoding),
});

const preview = (page: Page) => page.getByRole("article", { name: "The text as it will be saved" });
const choice = (page: Page) => page.getByRole("group", { name: "Encoding of the file" });

test("a file whose encoding is not clear is imported once a reviewer chose the line that reads right", async ({
  page,
  signIn,
}) => {
  await signIn("reviewer");
  await page.goto("/articles/new");
  await page.getByLabel("Choose files").setInputFiles([fileIn("iso-8859-2", CZECH)]);
  await expect(page.getByText("It is not clear how this file encodes its letters.")).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("Outlet").fill("Pražské noviny");
  await page.getByRole("button", { name: "Import article" }).click();
  await expect(page).toHaveURL(/\/articles\/new$/);
  await choice(page).getByRole("radio", { name: CZECH }).click();
  await expect(preview(page)).toContainText(CZECH);
  await expect(page.getByLabel("Outlet")).toHaveValue("Pražské noviny");
  await page.getByRole("button", { name: "Import article" }).click();
  await expect(page).toHaveURL(/\/articles\/[\da-f-]{36}$/);
  await expect(page.getByRole("article").getByText(CZECH)).toBeVisible();
});

test("a clear guess is shown, and can be changed and changed back", async ({ page, signIn }) => {
  await signIn("reviewer");
  await page.goto("/articles/new");
  await page.getByLabel("Choose files").setInputFiles([fileIn("windows-1251", RUSSIAN)]);
  await expect(preview(page)).toContainText(RUSSIAN);
  await page.getByText("Encoding: Cyrillic (Windows), by its words").click();
  await choice(page).getByLabel("Another encoding").selectOption("Western European (Windows)");
  await expect(preview(page)).toContainText("Ìýð ãîðîäà");
  await choice(page).getByRole("radio", { name: RUSSIAN }).click();
  await expect(preview(page)).toContainText(RUSSIAN);
});

test("of several files, one whose encoding is not clear waits for its preview", async ({ page, signIn }) => {
  await signIn("reviewer");
  await page.goto("/articles/new");
  await page.getByLabel("Choose files").setInputFiles([fileIn("iso-8859-2", CZECH), fileIn("utf-8", RUSSIAN)]);
  await expect(page.getByText("It is not clear how its letters are encoded.")).toBeVisible();
  await page.getByRole("button", { name: "Import 1 article" }).click();
  await expect(page.getByText("Imported", { exact: true })).toHaveCount(1);
});

test("a new version in an old encoding is compared once its encoding is chosen", async ({ page, signIn, article }) => {
  await signIn("editor");
  const { url } = await article(`${CZECH} ${newId()}`);
  await page.goto(url);
  await page.getByRole("link", { name: "New version" }).click();
  await page.getByLabel("Choose a file").setInputFiles([fileIn("iso-8859-2", CZECH)]);
  await choice(page).getByRole("radio", { name: CZECH }).click();
  await expect(page.getByText("Encoding: Central European (ISO)")).toBeVisible();
  await page.getByRole("button", { name: "Save as version 2" }).click();
  await expect(page).toHaveURL(url);
  await expect(page.getByRole("article").getByText(CZECH)).toBeVisible();
});
