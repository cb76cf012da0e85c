import { expect } from "@playwright/test";
import { newWord } from "#server/testing/new-word.ts";
import { markClaim } from "./support/claim-requests.ts";
import { test } from "./support/fixtures.ts";
import { expectAccessible } from "./support/page-checks.ts";

test("a reviewer finds a phrase, words without accents and a mistyped word, and lands on the passage", async ({
  page,
  signIn,
  article,
}) => {
  test.setTimeout(240_000); // words are counted once a minute
  await signIn("reviewer");
  const word = `harbour${newWord()}`;
  const filler = "Tide tables have many numbers.\n\n".repeat(60);
  const imported = await article(`À propos de ${word}\n\n${filler}The ferry to ${word} sank in 1912. Nobody drowned.`);
  await markClaim(page, imported, `The ferry to ${word} sank in 1912.`);

  await page.goto("/search");
  await expectAccessible(page);
  const field = page.getByRole("searchbox", { name: "Words, phrases and filters" });
  await expect(field).toBeFocused();
  await page.keyboard.type(`"${word} sank"`);
  const articles = page.getByRole("region", { name: "Articles" });
  await expect(articles.getByRole("listitem")).toContainText(`The ferry to ${word} sank in 1912.`);
  await expect(page.getByRole("region", { name: "Claims" }).locator("mark")).toHaveText(`${word} sank`);
  await expectAccessible(page);
  await articles.getByRole("link").click();
  await expect(page.getByRole("document", { name: /^Text of/ })).toBeVisible();
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe(`${word} sank`);
  await expect(page.locator(".article-body mark").first()).toBeInViewport();

  await page.goto(`/search?q=a+PROPOS+${word}`);
  await expect(page.getByRole("region", { name: "Articles" }).getByRole("link")).toHaveText(`À propos de ${word}`);
  await page.getByRole("navigation", { name: "Search in" }).getByRole("link", { name: "Claims" }).click();
  await expect(page.getByRole("heading", { name: /^No results for/ })).toBeVisible();

  const mistyped = `${word.slice(0, 3)}x${word.slice(4)}`;
  await expect(async () => {
    await page.goto(`/search?q=${mistyped}+sank`);
    await expect(page.getByText(`Showing results for ${word} sank.`)).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 180_000, intervals: [5_000] });
  await page.getByRole("region", { name: "Claims" }).getByRole("link").click();
  await expect(page).toHaveURL(/\?claim=/);
  await expect(page.locator(".article-body mark").first()).toBeInViewport();

  await page.goto("/articles");
  await page.keyboard.press("/");
  await page.keyboard.type(`${word} -nothing`);
  const dialog = page.getByRole("dialog", { name: "Search" });
  await expect(
    dialog
      .getByRole("menuitem")
      .filter({ hasText: `À propos de ${word}` })
      .first(),
  ).toBeVisible();
  await dialog.getByRole("menuitem", { name: "All results" }).click();
  await expect(page.getByRole("region", { name: "Claims" })).toContainText(word);
});

test("a blind reviewer finds nothing of what others wrote on a claim", async ({ page, signIn, pageOf, article }) => {
  await signIn("reviewer");
  const word = `harbour${newWord()}`;
  const imported = await article("On ferries\n\nThe ferry sank in 1912.");
  const claimId = await markClaim(page, imported, "The ferry sank in 1912.");
  const verdict = { rating: "false", rationale: `See ${word}.`, evidence: [], state: "submitted" };
  const judged = await page.request.put(`/api/v1/claims/${claimId}/verdict`, { data: verdict });
  expect(judged.status()).toBe(201);
  await page.goto(`/search?q=${word}`);
  const rationales = page.getByRole("region", { name: "Rationales" });
  await expect(rationales).toContainText(`See ${word}.`);
  await rationales.getByRole("link").click();
  await expect(page.getByRole("region", { name: "Verdicts" }).getByText(`See ${word}.`)).toBeInViewport();
  const blind = await pageOf("second");
  await blind.goto(`/search?q=${word}`);
  await expect(blind.getByRole("heading", { name: `No results for “${word}”` })).toBeVisible();
  await expectAccessible(blind);
});
