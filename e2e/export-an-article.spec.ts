import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, type Page } from "@playwright/test";
import { parseJsonReport } from "#domain/exports/json.ts";
import { parseCsv } from "#domain/exports/testing/parse-csv.ts";
import { markClaim, rate, rule } from "./support/claim-requests.ts";
import { type ImportedArticle, test } from "./support/fixtures.ts";
import { expectAccessible } from "./support/page-checks.ts";

const TEXT =
  "What the tide tables leave out\n\nHigh water returns every twelve hours exactly, so a careful skipper needs no table at all.";

/** Make choices in the dialog, download the file and read it. */
async function download(page: Page, ...choices: RegExp[]) {
  await page.getByRole("button", { name: "Export" }).click();
  for (const choice of choices) await page.getByRole("dialog", { name: "Export" }).getByLabel(choice).check();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download" }).click(),
  ]);
  await expect(page.getByRole("dialog", { name: "Export" })).toBeHidden();
  const path = join(await mkdtemp(join(tmpdir(), "galley-")), file.suggestedFilename());
  await file.saveAs(path);
  return { name: file.suggestedFilename(), path, content: await readFile(path, "utf8") };
}

const evidence = [
  { source: { url: "https://gauge.example/a", title: "Gauge record" }, stance: "refutes", quote: "12 h 25 min" },
];

async function articleWithRulings(
  article: (text: string) => Promise<ImportedArticle>,
  pageOf: (who: "reviewer" | "second" | "admin") => Promise<Page>,
) {
  const tides = await article(TEXT);
  const [first, second, third] = [await pageOf("reviewer"), await pageOf("second"), await pageOf("admin")];
  const claim = await markClaim(first, tides, "twelve hours exactly");
  await markClaim(first, tides, "hours exactly, so a careful skipper");
  await rate(first, claim, "false", { evidence });
  await rate(second, claim, "false");
  await rule(third, claim, "false");
  return tides;
}

test("an editor exports the report of an article as HTML, CSV and JSON", async ({ page, signIn, pageOf, article }) => {
  await signIn("editor");
  await page.goto((await articleWithRulings(article, pageOf)).url);
  await page.getByRole("button", { name: "Export" }).click();
  await expectAccessible(page);
  await page.keyboard.press("Escape");

  const table = await download(page, /Table/, /Names/);
  expect(table.name).toBe("What the tide tables leave out.csv");
  const [head = [], row = []] = parseCsv(table.content);
  expect(row[head.indexOf("quote")]).toBe("twelve hours exactly");
  expect(row[head.indexOf("reviewer_2")]).toBe("Reviewer 2");

  const data = await download(page, /Data/);
  const report = parseJsonReport(data.content);
  expect(report.claims.map(({ standing }) => standing.state)).toEqual(["ruled", "open"]);
  expect(report.claims[0]?.evidence[0]?.source.title).toBe("Gauge record");

  const file = await download(page, /Web page/);
  expect(file.name).toBe("What the tide tables leave out.html");
});

test("an editor exports an article as PDF, which a job makes, and cancels another one", async ({
  page,
  signIn,
  pageOf,
  article,
}) => {
  await signIn("editor");
  await page.goto((await articleWithRulings(article, pageOf)).url);
  await page.getByRole("button", { name: "Export" }).click();
  const dialog = page.getByRole("dialog", { name: "Export" });
  await dialog.getByLabel(/PDF/).check();
  await dialog.getByRole("button", { name: "Export", exact: true }).click();
  await expect(dialog.getByRole("status")).toContainText("2 claims");
  await expectAccessible(page);
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    dialog.getByRole("link", { name: "Download" }).click(),
  ]);
  expect(file.suggestedFilename()).toBe("What the tide tables leave out.pdf");
  expect((await readFile(await file.path())).subarray(0, 5).toString()).toBe("%PDF-");

  await page.getByRole("button", { name: "Export" }).click();
  await dialog.getByLabel(/All formats/).check();
  await dialog.getByLabel(/rationales/i).uncheck();
  await dialog.getByRole("button", { name: "Export", exact: true }).click();
  await dialog.getByRole("button", { name: "Cancel the export" }).click();
  await expect(dialog.getByLabel(/All formats/)).toBeChecked();
  await expect(dialog.getByLabel(/rationales/i)).not.toBeChecked();
});

test("the HTML report works without the app: it can be read, navigated and printed", async ({
  page,
  signIn,
  pageOf,
  article,
  browser,
}) => {
  await signIn("editor");
  await page.goto((await articleWithRulings(article, pageOf)).url);
  const { path } = await download(page);

  const reader = await browser.newContext({ offline: true, javaScriptEnabled: true });
  const report = await reader.newPage();
  const requests: string[] = [];
  report.on("request", (request) => requests.push(request.url()));
  await report.goto(pathToFileURL(path).href);
  await expect(report.getByRole("heading", { level: 1 })).toHaveText("What the tide tables leave out");
  await expect(report.locator("mark").first()).toHaveText("twelve ");

  await report.getByRole("link", { name: "Note 1: False" }).click();
  const note = report.getByRole("note", { name: /False/ });
  await expect(note).toBeInViewport();
  await expect(note).toContainText("The gauge shows otherwise.");
  await note.getByText("Sources and reasons").click();
  await expect(note.getByRole("link", { name: "Gauge record" })).toHaveAttribute("href", "https://gauge.example/a");
  await expect(note).toContainText("As the gauge shows.");
  await note.getByRole("link", { name: "Back to claim 1 in the text" }).click();
  await expect(report).toHaveURL(/#claim-1$/);
  await expectAccessible(report);

  await report.setViewportSize({ width: 360, height: 700 });
  expect(await report.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  expect((await report.pdf({ format: "A4" })).length).toBeGreaterThan(1000);
  expect(requests).toEqual([pathToFileURL(path).href]);
  await reader.close();
});

test("the headers of the export prevent scripts in it from running on the site of the app", async ({
  page,
  signIn,
  article,
}) => {
  await signIn("reviewer");
  const { id } = await article('<b>Tides</b> "éà" / ..\n\n<script>alert(1)</script>');
  const response = await page.request.get(`/api/v1/articles/${id}/export?format=html`);
  const headers = response.headers();
  expect(headers["content-disposition"]).toMatch(/^attachment; filename="[ -~]+\.html"; filename\*=UTF-8''\S+$/);
  expect(headers["content-security-policy"]).toMatch(/^sandbox;/);
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(await response.text()).not.toContain("<script");
  expect((await page.request.get(`/api/v1/articles/${id}/export?format=odt`)).status()).toBe(422);
  expect((await page.request.get(`/api/v1/articles/${id}/export?format=csv&names=maybe`)).status()).toBe(422);
});
