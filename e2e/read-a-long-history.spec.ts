import { expect, type Page } from "@playwright/test";
import { v7 as newId } from "uuid";
import { markClaim } from "./support/claim-requests.ts";
import { test } from "./support/fixtures.ts";
import { expectAccessible } from "./support/page-checks.ts";

const TEXT = "What the harbour counted\n\nForty boats came in.";
const CHANGES = 60;
const BUTTON = "Show earlier changes";

/** Change the statement of a claim again and again. */
async function changeOften({ request }: Page, articleId: string, claim: string): Promise<void> {
  for (let version = 1; version <= CHANGES; version += 1) {
    const data = { articleId, statement: `Count ${version}.` };
    const headers = { "if-match": `"${version}"` };
    expect((await request.put(`/api/v1/claims/${claim}`, { data, headers })).status()).toBe(200);
  }
}

test("a long history begins with the newest changes, and the keyboard brings the earlier ones", async ({
  page,
  signIn,
  article,
}) => {
  test.setTimeout(180_000);
  const importedArticle = await article(TEXT);
  await signIn("reviewer");
  const claim = await markClaim(page, importedArticle, "Forty boats came in.");
  await changeOften(page, importedArticle.id, claim);
  const data = { rating: "true", rationale: "The log says forty. ".repeat(300), state: "submitted" };
  expect((await page.request.put(`/api/v1/claims/${claim}/verdict`, { data })).status()).toBe(201);

  await page.goto(`/claims/${claim}`);
  const history = page.getByRole("region", { name: "History" });
  const events = history.getByRole("list").first().locator(":scope > li");
  await expect(events).toHaveCount(50);
  await expect(events.first()).toContainText("submitted a verdict");
  await expect(history).not.toContainText("marked the claim");
  await expect(events.nth(1).locator("ins")).toContainText(`${CHANGES}`);

  // A long text is shown on demand.
  await expect(events.first()).not.toContainText("The log says forty.");
  await history.getByRole("button", { name: "Show what changed: Rationale" }).click();
  await expect(events.first()).toContainText("The log says forty.");
  await expectAccessible(page);

  await history.getByRole("button", { name: BUTTON }).press("Enter");
  await expect(events).toHaveCount(CHANGES + 2);
  await expect(history.getByRole("button", { name: BUTTON })).toBeHidden();
  await expect(events.last()).toContainText("marked the claim");
  await expect(events.nth(50)).toBeFocused();

  // The panel beside the article has the same history.
  await page.goto(`${importedArticle.url}?claim=${claim}`);
  const panel = page.getByRole("complementary");
  await panel.getByText("History", { exact: true }).click();
  await panel.getByRole("button", { name: BUTTON }).click();
  await expect(panel.getByText("marked the claim")).toBeVisible();
});

test("a long discussion begins with the latest comments, and a button brings the earlier ones", async ({
  page,
  signIn,
  article,
}) => {
  test.setTimeout(180_000);
  const importedArticle = await article(TEXT);
  await signIn("reviewer");
  const claimId = await markClaim(page, importedArticle, "Forty boats came in.");
  for (let number = 1; number <= 55; number += 1) {
    const data = { claimId, kind: "comment", text: `Comment ${number}.`, mentions: [] };
    expect((await page.request.put(`/api/v1/comments/${newId()}`, { data })).status()).toBe(201);
  }
  await page.goto(`/claims/${claimId}`);
  const discussion = page.getByRole("region", { name: "Discussion" });
  await expect(discussion.getByText("Comment 55.", { exact: true })).toBeVisible();
  await expect(discussion.getByText("Comment 5.", { exact: true })).toBeHidden();
  await discussion.getByRole("button", { name: "Show earlier comments" }).press("Enter");
  await expect(discussion.getByText("Comment 1.", { exact: true })).toBeVisible();
  await expect(discussion.getByText("Comment 55.", { exact: true })).toBeVisible();
  await expect(discussion.getByRole("list").first()).toBeFocused();
});
