import { expect } from "@playwright/test";
import { markClaim } from "./support/claim-requests.ts";
import { delayResponses } from "./support/delayed-responses.ts";
import { test } from "./support/fixtures.ts";
import { expectAccessible } from "./support/page-checks.ts";

const TEXT = `Harbour news

The harbour has nine cranes. The mayor counted them in March.

A tenth crane was ordered in April.`;

/** Requests of the page for the claims of its article. */
const CLAIMS_REQUEST = "**/api/v1/articles/*/claims";

test("an article can be read and a claim marked while the claims are still loading", async ({
  page,
  signIn,
  article,
  select,
  text,
}) => {
  await signIn("editor");
  const importedArticle = await article(TEXT);
  const claim = await markClaim(page, importedArticle, "nine cranes");
  const release = await delayResponses(page, CLAIMS_REQUEST);
  await page.goto(`${importedArticle.url}?claim=${claim}`);
  const panel = page.getByRole("complementary");
  await expect(panel.getByRole("status")).toHaveText("Loading claims…");
  await expect(panel.getByText("The claim you asked for is not in this article.")).toHaveCount(0);
  await expectAccessible(page);
  await select("A tenth crane");
  await page.keyboard.press("c");
  await expect(text.locator("mark")).toHaveText("A tenth crane");
  await page.getByRole("button", { name: "Details" }).click();
  const outlet = page.getByRole("dialog").getByRole("textbox", { name: "Outlet" });
  await outlet.fill("The Harbour Post");
  release();
  await expect(text.locator("mark")).toHaveText(["nine cranes", "A tenth crane"]);
  await expect(outlet).toHaveValue("The Harbour Post");
  await page.keyboard.press("Escape");
  await expect(page.getByText("2 claims, 0 ruled")).toBeVisible();
});

test("loading the claims is retried after a failure, and the text can be read meanwhile", async ({
  page,
  signIn,
  article,
  text,
}) => {
  await signIn("reviewer");
  const importedArticle = await article(TEXT);
  await markClaim(page, importedArticle, "nine cranes");
  await page.route(CLAIMS_REQUEST, (route) => route.fulfill({ status: 503, json: { detail: "This took too long." } }));
  await page.goto(importedArticle.url);
  const panel = page.getByRole("complementary");
  await expect(panel.getByText("The claims of this article cannot be loaded at the moment.")).toBeVisible();
  await expect(text).toContainText("The mayor counted them in March.");
  await expectAccessible(page);
  await expect(page.getByText("Claims not loaded")).toBeVisible();
  await panel.getByRole("button", { name: "Try again" }).click();
  await expect(panel.getByRole("button", { name: "Try again" })).toBeFocused();
  await page.unroute(CLAIMS_REQUEST);
  await page.keyboard.press("Enter");
  await expect(panel.getByRole("listitem")).toHaveCount(1);
  await expect(text.locator("mark")).toHaveText("nine cranes");
  await expect(panel).toBeFocused();
});
