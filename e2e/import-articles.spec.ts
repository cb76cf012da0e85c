import { expect, type Page } from "@playwright/test";
import { v7 as newId } from "uuid";
import { test } from "./support/fixtures.ts";
import { expectAccessible } from "./support/page-checks.ts";

/** A unique text. */
const tides = () => `What the tide tables leave out
By Jane Roe
12 March 2026

The sea rises and falls by rules that sailors trust, and it is the tables that tell them when.

In the bay of ${newId()} the water climbs sixteen metres.`;

const file = (name: string, content: string | Buffer) => ({
  name,
  mimeType: "application/octet-stream",
  buffer: Buffer.from(content),
});

test.beforeEach(async ({ page, signIn }) => {
  await signIn("reviewer");
  await page.goto("/articles/new");
});

const textField = (page: Page) => page.getByRole("textbox", { name: "Text of the article" });
const preview = (page: Page) => page.getByRole("article", { name: "The text as it will be saved" });
const chooseFiles = (page: Page, files: ReturnType<typeof file>[]) =>
  page.getByLabel("Choose files").setInputFiles(files);

test("a reviewer pastes an article, checks and corrects its details, and imports it", async ({ page }) => {
  await expectAccessible(page);
  await textField(page).fill(tides());
  await page.getByRole("button", { name: "Preview" }).click();
  await expect(page.getByRole("heading", { name: "Check what was found" })).toBeFocused();
  await expect(preview(page).getByRole("heading", { level: 1 })).toHaveText("What the tide tables leave out");
  await expect(page.getByLabel("Title")).toHaveValue("What the tide tables leave out");
  await expect(page.getByLabel("Byline")).toHaveValue("Jane Roe");
  await expect(page.getByLabel("Published on")).toHaveValue("2026-03-12");
  await expect(page.getByLabel("Language")).toHaveValue("en");
  await expectAccessible(page);
  await page.getByLabel("Outlet").fill("Harbour Weekly");
  await page.getByLabel("Tags").fill("Sea, Tables");
  await page.getByRole("button", { name: "Import article" }).click();
  await expect(page).toHaveURL(/\/articles\/[\da-f-]{36}$/);
  const { id } = { id: page.url().split("/").at(-1) };
  expect(await (await page.request.get(`/api/v1/articles/${id}`)).json()).toMatchObject({
    outlet: "Harbour Weekly",
    byline: "Jane Roe",
    publishedAt: "2026-03-12T00:00:00.000Z",
    tags: ["sea", "tables"],
    text: expect.stringContaining("climbs sixteen metres."),
  });
});

test("text pasted from a page keeps its formatting, unless plain text is chosen", async ({ page }) => {
  const mark = newId();
  await pasteInto(page, {
    html: `<h2>Tides</h2><p>See <a href="https://harbour.example/${mark}">the tables</a>.</p><ul><li>Noon</li></ul>
      <table><tr><th>Metres</th></tr><tr><td>16</td></tr></table><script>alert(1)</script>`,
    plain: `Tides\n\nSee the tables of ${mark}.`,
  });
  await expect(page.getByRole("radio", { name: "With formatting" })).toBeChecked();
  await page.getByRole("button", { name: "Preview" }).click();
  await expect(preview(page).getByRole("link", { name: "the tables" })).toBeVisible();
  await expect(preview(page).getByRole("listitem")).toHaveText("Noon");
  await expect(preview(page).getByRole("cell", { name: "16" })).toBeVisible();
  await expect(page.getByText("1 script", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Back" }).click();
  await page.getByRole("radio", { name: /As plain text/ }).check();
  await textField(page).fill(`Tides\n\nSee the tables of ${mark} and more.`);
  await page.getByRole("button", { name: "Preview" }).click();
  await expect(preview(page)).toHaveText(`TidesSee the tables of ${mark} and more.`);
  await expect(preview(page).getByRole("link")).toHaveCount(0);
});

test("a second paste is added to the first, with the formatting of both", async ({ page }) => {
  await pasteInto(page, { html: "<p>Page one of the <b>article</b>.</p>", plain: "Page one of the article." });
  await pasteInto(page, {
    html: "<html><body><table><!--StartFragment--><tr><td>Noon</td><td>16</td></tr><!--EndFragment--></table></body></html>",
    plain: "Noon\t16",
  });
  await pasteInto(page, { html: "", plain: "Page three <of> it." });
  await expect(textField(page)).toHaveValue("Page one of the article.\n\nNoon\t16\n\nPage three <of> it.");
  await page.getByRole("button", { name: "Preview" }).click();
  await expect(preview(page).getByText("article", { exact: true })).toBeVisible();
  await expect(preview(page).getByRole("cell")).toHaveText(["Noon", "16"]);
  await expect(preview(page)).toContainText("Page three <of> it.");
  await page.getByRole("button", { name: "Back" }).click();
  await textField(page).evaluate((field: HTMLTextAreaElement) => field.select());
  await pasteInto(page, { html: "<p>Another article.</p>", plain: "Another article." });
  await expect(textField(page)).toHaveValue("Another article.");
});

test("several files are imported at once, and each one that cannot be read has its own message", async ({ page }) => {
  const mark = newId();
  await chooseFiles(page, [
    file("first.txt", `First of ${mark}\n\nThe first text is about tides.`),
    file(
      "page.html",
      `<html lang="de"><title>Zweiter ${mark}</title><body><p>Der zweite Text von ${mark}.</p></body></html>`,
    ),
    file("program.txt", Buffer.from(Array.from({ length: 4000 }, (_, index) => (index * 37) % 256))),
    file("program.exe", "MZ"),
    file("empty.txt", ""),
    file("script.html", "<script>document.write('Hello')</script>"),
  ]);
  const row = (name: string) => page.getByRole("listitem").filter({ hasText: name });
  await expect(row("program.txt")).toContainText("This file is not text.");
  await expect(row("program.exe")).toContainText("Only .txt, .md, .html and .docx files can be imported.");
  await expect(row("empty.txt")).toContainText("This file is empty.");
  await expect(row("script.html")).toContainText("There is no text in this file.");
  await row("page.html").getByRole("button", { name: "Preview page.html" }).click();
  await expect(page.getByLabel("Language")).toHaveValue("de");
  await page.getByLabel("Outlet").fill("Hafenblatt");
  await page.getByRole("button", { name: "Back" }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Import 2 articles" }).click();
  await expect(page.getByText("Imported", { exact: true })).toHaveCount(2);
  const { articles } = await (await page.request.get(`/api/v1/articles?q=${mark}`)).json();
  expect(articles).toEqual([
    expect.objectContaining({ title: `Zweiter ${mark}`, outlet: "Hafenblatt", language: "de" }),
    expect.objectContaining({ title: `First of ${mark}`, outlet: null, language: "en" }),
  ]);
});

test("files can be dropped on the page", async ({ page }) => {
  const dropped = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], "dropped.txt"));
    return transfer;
  }, tides());
  await page
    .getByRole("region", { name: "Addresses, text and files" })
    .dispatchEvent("drop", { dataTransfer: dropped });
  await expect(page.getByLabel("Title")).toHaveValue("What the tide tables leave out");
});

test("files in Latin-1 and UTF-16 are decoded correctly", async ({ page }) => {
  for (const encoding of ["latin1", "utf16le"] as const) {
    const text = `Über Ebbe und Flut\n\nDie Küste ist länger, als es die Karte sagt: ${newId()}`;
    await chooseFiles(page, [file("küste.txt", Buffer.from(text, encoding))]);
    await expect(preview(page)).toContainText("Die Küste ist länger, als es die Karte sagt");
    await expect(page.getByLabel("Title")).toHaveValue("Über Ebbe und Flut");
    await page.getByRole("button", { name: "Back" }).click();
    await page.getByRole("button", { name: /Leave out/ }).click();
  }
});

test("a duplicate is detected, and stored again only on request", async ({ page, article }) => {
  const { id, text } = await article(tides());
  await textField(page).fill(text);
  await page.getByRole("button", { name: "Preview" }).click();
  await expect(page.getByText("This article has already been imported")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Open the existing one" }).click();
  await expect(page).toHaveURL(`/articles/${id}`);
  await page.goto("/articles/new");
  await textField(page).fill(text);
  await page.getByRole("button", { name: "Preview" }).click();
  await page.getByRole("button", { name: "Import anyway" }).click();
  await expect(page).toHaveURL(/\/articles\/[\da-f-]{36}$/);
  expect(page.url()).not.toContain(id);
});

test("nothing typed is lost when a field is invalid or Galley cannot be reached", async ({ page, context }) => {
  await textField(page).fill(tides());
  await context.setOffline(true);
  await page.getByRole("button", { name: "Preview" }).click();
  await expect(page.getByText("Galley cannot be reached. Check the network and try again.")).toBeVisible();
  await expect(textField(page)).toHaveValue(/climbs sixteen metres/);
  await context.setOffline(false);
  await page.getByRole("button", { name: "Preview" }).click();
  await page.getByLabel("Byline").fill("Jane and Joan Roe");
  await page.getByLabel("Tags").fill(`sea, ${"long ".repeat(20)}`);
  await page.getByRole("button", { name: "Import article" }).click();
  await expect(page.getByText("Keep this under 60 characters.")).toBeVisible();
  await expect(page.getByLabel("Byline")).toHaveValue("Jane and Joan Roe");
  await page.getByLabel("Tags").fill("sea");
  await context.setOffline(true);
  await page.getByRole("button", { name: "Import article" }).click();
  await expect(page.getByText("Galley cannot be reached.")).toBeVisible();
  await context.setOffline(false);
  await page.getByRole("button", { name: "Import article" }).click();
  await expect(page).toHaveURL(/\/articles\/[\da-f-]{36}$/);
});

test("when two people correct the same details, the later one sees the change of the other", async ({
  page,
  pageOf,
  article,
  signIn,
}) => {
  await signIn("editor");
  const { id, url } = await article(tides(), { outlet: "Harbour Weekly" });
  await page.goto(url);
  // Wait until scripts have replaced the text with the viewer; what is opened from then on stays open.
  await page.locator(".ProseMirror.article-body").waitFor();
  await page.getByRole("button", { name: "Details" }).click();
  const dialog = page.getByRole("dialog", { name: "Article details" });
  await dialog.getByLabel("Outlet").fill("Harbour Monthly");
  const elsewhere = await (await pageOf("admin")).request.put(`/api/v1/articles/${id}`, {
    data: { outlet: "Harbour Daily", byline: "Ann Other" },
    headers: { "if-match": '"1"' },
  });
  expect(elsewhere.status()).toBe(200);
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog.getByText("Someone changed these details while you were working on them.")).toBeVisible();
  await expect(dialog.getByText("Someone else wrote “Harbour Daily”.")).toBeVisible();
  await expect(dialog.getByLabel("Outlet")).toHaveValue("Harbour Monthly");
  await expect(dialog.getByLabel("Byline")).toHaveValue("Ann Other");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Use theirs" }).click();
  await dialog.getByLabel("Tags").fill("sea");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog).toBeHidden();
  const stored = await (await page.request.get(`/api/v1/articles/${id}`)).json();
  expect(stored).toMatchObject({ outlet: "Harbour Daily", byline: "Ann Other", tags: ["sea"], version: 3 });
});

/** Paste formatted text, as copied from a page. */
async function pasteInto(page: Page, { html, plain }: { html: string; plain: string }): Promise<void> {
  await textField(page).evaluate(
    (field, copied) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/html", copied.html);
      clipboardData.setData("text/plain", copied.plain);
      field.focus();
      field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    },
    { html, plain },
  );
}
