import { expect, type Page } from "@playwright/test";
import { test } from "./support/fixtures.ts";
import { expectAccessible } from "./support/page-checks.ts";

const fits = async (page: Page) =>
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);

/** Send a request for a check as a reader, and return the private link. */
async function ask(page: Page, words: string): Promise<string> {
  await page.goto("/ask");
  await page.getByRole("textbox", { name: "What should we check?" }).fill(words);
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByRole("heading", { name: "Thank you. We have it." })).toBeFocused();
  return page.getByLabel("Your private link").inputValue();
}

test("a reader reports an error without an account, and an editor answers", async ({ page, pageOf }) => {
  const words = `The bridge opened in 1933, not 1932. ${Date.now()}`;
  await page.goto("/ask?report=the-bridge");
  await expect(page.getByRole("radio", { name: "Report an error in one of our fact-checks" })).toBeChecked();
  await expectAccessible(page);
  await page.getByRole("textbox", { name: "What is wrong?" }).fill(words);
  await page.getByRole("textbox", { name: "E-mail (optional)" }).fill("mara@reader");
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByText("Check the marked fields.")).toBeVisible();
  await page.getByRole("textbox", { name: "E-mail (optional)" }).fill("mara@reader.example");
  await page.getByRole("button", { name: "Send" }).click();
  const link = await page.getByLabel("Your private link").inputValue();
  await expectAccessible(page);
  await page.goto(link);
  await expect(page.getByText("An editor has not answered yet.")).toBeVisible();
  await expect(page.getByRole("link", { name: "this report" })).toHaveAttribute("href", "/reports/the-bridge");

  const editor = await pageOf("editor");
  await editor.goto("/reader-reports?state=new");
  await expectAccessible(editor);
  await expect(editor.getByRole("row").filter({ hasText: words })).toContainText("Error in a report: the-bridge");
  await editor.getByRole("link", { name: words }).click();
  await expect(editor.getByText("the-bridge")).toBeVisible();
  await expectAccessible(editor);
  await editor.getByLabel("Assigned to").selectOption({ index: 1 });
  await editor.getByRole("textbox", { name: "Note for the newsroom" }).fill("Ask the bridge office.");
  await editor.getByRole("button", { name: "Add note" }).click();
  await expect(editor.getByText("Ask the bridge office.").first()).toBeVisible();
  await editor.getByRole("textbox", { name: "Answer to the reader" }).fill("You are right. We corrected it.");
  await editor.getByRole("button", { name: "Answer", exact: true }).click();
  await expect(editor.getByText(/^Answered .* by /)).toBeVisible();
  await expect(editor.getByText("the reader sees it")).toBeVisible();

  await page.reload();
  await expect(page.getByText("You are right. We corrected it.")).toBeVisible();
  await expect(page.getByText("Ask the bridge office.")).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Remove my name and address" }).click();
  await expect(page.getByRole("heading", { name: "Your name and e-mail address" })).toHaveCount(0);
  await editor.reload();
  await expect(editor.getByText("Left no name or address")).toBeVisible();
});

test("on a phone a reader asks for a check, and an editor refuses or takes it up", async ({
  page,
  pageOf,
  article,
}) => {
  await page.setViewportSize({ width: 390, height: 800 });
  const words = `Does the ferry carry 4,000 people a day? ${Date.now()}`;
  const link = await ask(page, words);
  await fits(page);
  await expectAccessible(page);
  const { url } = await article(`The ferry carries many people. ${Date.now()}`, { title: `Ferry ${words}` });

  const editor = await pageOf("editor");
  await editor.setViewportSize({ width: 390, height: 800 });
  await editor.goto(`/reader-reports?q=${encodeURIComponent(words)}`);
  await fits(editor);
  await expectAccessible(editor);
  await editor.getByRole("link", { name: words }).click();
  await editor.getByRole("button", { name: "Refuse" }).click();
  await expect(editor.getByRole("button", { name: "Reopen" })).toBeVisible();
  await editor.getByRole("button", { name: "Link what it became…" }).click();
  await editor.getByRole("searchbox", { name: "Words of the article or the claim" }).fill(`Ferry ${words}`);
  await editor.getByRole("dialog").getByRole("button", { name: "Search" }).click();
  await editor.getByRole("radio", { name: /^Ferry/ }).check();
  await expectAccessible(editor);
  await editor.getByRole("button", { name: "Link", exact: true }).click();
  await expect(editor.getByText("An article:")).toBeVisible();
  await expect(editor.locator(`a[href="${url}"]`)).toBeVisible();
  await fits(editor);
  await page.goto(link);
  await expect(page.getByText("We took it up.")).toBeVisible();
  await fits(page);
});

test("what waits is counted in the bar and in Today, and spam is removed", async ({ page, pageOf }) => {
  const words = `Buy cheap watches ${Date.now()}`;
  const link = await ask(page, words);
  const editor = await pageOf("editor");
  await editor.goto("/today");
  await expect(editor.getByRole("link", { name: /^From readers, not answered/ })).toBeVisible();
  await expect(editor.getByRole("navigation", { name: "Main" }).getByRole("link", { name: /^Readers/ })).toBeVisible();
  await editor.goto(`/reader-reports?q=${encodeURIComponent(words)}`);
  await editor.getByRole("link", { name: words }).click();
  await editor.getByRole("button", { name: "Remove…" }).click();
  await editor.getByRole("button", { name: "Remove", exact: true }).click();
  await expect(editor).toHaveURL(/\/reader-reports$/);
  await page.goto(link);
  await expect(page.getByRole("heading", { name: "There is nothing at this link" })).toBeVisible();
  await expectAccessible(page);
});

test("people who do not handle what readers send do not see it", async ({ page, signIn }) => {
  await signIn("reviewer");
  await page.goto("/reader-reports");
  await expect(page).not.toHaveURL(/reader-reports/);
  expect((await page.request.get("/api/v1/reader-reports")).status()).toBe(403);
});
