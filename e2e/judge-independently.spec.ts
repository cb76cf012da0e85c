import { expect, type Page } from "@playwright/test";
import { markClaim, rate } from "./support/claim-requests.ts";
import { HARBOUR } from "./support/dispute.ts";
import { test } from "./support/fixtures.ts";
import { expectAccessible } from "./support/page-checks.ts";

const THEIRS = "The list has thirty boats.";

const standingOf = async (page: Page, claim: string) =>
  (await (await page.request.get(`/api/v1/claims/${claim}`)).json()).standing;

async function submitTrue(page: Page): Promise<void> {
  await page.keyboard.press("5");
  await page.keyboard.press("r");
  await page.keyboard.type("The lock keeper saw them.");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("complementary").getByText("Submitted").first()).toBeVisible();
}

test("an editor who chooses to judge a claim before others do is blind until they submit, and their verdict counts", async ({
  page,
  signIn,
  pageOf,
  article,
}) => {
  const imported = await article(HARBOUR);
  const first = await pageOf("reviewer");
  const claim = await markClaim(first, imported, "Forty boats came in that morning.");
  await signIn("editor");
  await page.goto(`${imported.url}?claim=${claim}`);
  await expect(page).toHaveTitle(/Claim 1 · What the harbour counted/);
  const panel = page.getByRole("complementary");
  await expect(panel.getByRole("button", { name: "Judge it myself" })).toHaveAttribute("aria-keyshortcuts", "V");
  await page.keyboard.press("v");
  await expect(panel.getByRole("button", { name: "Stop judging it myself" })).toBeVisible();
  await expectAccessible(page);

  await rate(first, claim, "false", { rationale: THEIRS });
  await page.reload();
  await expect(panel.getByRole("button", { name: "Stop judging it myself" })).toBeVisible();
  await expect(page.getByText(THEIRS)).toHaveCount(0);
  await submitTrue(page);
  await expect(panel.getByText(THEIRS)).toBeVisible();
  await expect(panel.getByText(/not counted as independent/)).toHaveCount(0);
  expect(await standingOf(page, claim)).toEqual({ state: "disputed", ratings: ["false", "true"] });
});

test("a verdict that an editor gives after others is marked, and does not fill the number required", async ({
  page,
  signIn,
  pageOf,
  article,
}) => {
  const imported = await article(HARBOUR);
  const first = await pageOf("reviewer");
  const claim = await markClaim(first, imported, "The lock stood open.");
  await rate(first, claim, "true", { rationale: THEIRS });
  await signIn("editor");
  await page.goto(`${imported.url}?claim=${claim}`);
  const panel = page.getByRole("complementary");
  await expect(panel.getByText(THEIRS)).toBeVisible();
  await expect(panel.getByText("yours would be marked and would not count as an independent one")).toBeVisible();
  await panel.getByRole("button", { name: "Judge it myself" }).click();
  await expect(panel.getByText(THEIRS)).toHaveCount(0);
  await submitTrue(page);
  await expect(panel.getByText("Given after seeing others’ verdicts; not counted as independent")).toBeVisible();
  await expectAccessible(page);
  expect(await standingOf(page, claim)).toEqual({ state: "open", missing: 1 });
  await page.goto(`/adjudication?article=${imported.id}`);
  await expect(page.getByRole("row").filter({ hasText: "The lock stood open." })).toContainText("not independent");
});
