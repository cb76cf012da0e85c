import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { markClaim, rate, rule } from "./support/claim-requests.ts";
import { test } from "./support/fixtures.ts";
import { expectAccessible } from "./support/page-checks.ts";

const TEXT = "The tides\n\nOne is true. Two is false. Three is disputed. Four is agreed. Five is open.";

/** A number on the dashboard, and the number of claims on the page that it links to. */
async function numberAndClaims(page: Page, name: RegExp) {
  const link = page.getByRole("list", { name: "What is waiting" }).getByRole("link", { name });
  const number = Number(await link.locator("strong").textContent());
  await link.click();
  await expect(page.getByRole("heading", { name: "Claims", exact: true })).toBeVisible();
  const status = await page.getByRole("main").getByRole("status").textContent();
  await page.goBack();
  await expect(page.getByRole("heading", { name: /^Verdicts/ })).toBeVisible();
  return { number, status };
}

test("an editor sees what needs attention, and each number leads to its claims", async ({
  page,
  signIn,
  pageOf,
  article,
}) => {
  const outlet = `Harbour ${randomUUID()}`;
  const tides = await article(TEXT, { outlet });
  const [first, second, third] = [await pageOf("reviewer"), await pageOf("second"), await pageOf("admin")];
  const [one, two, three, four] = [
    await markClaim(first, tides, "One is true"),
    await markClaim(first, tides, "Two is false"),
    await markClaim(first, tides, "Three is disputed"),
    await markClaim(first, tides, "Four is agreed"),
  ];
  await markClaim(first, tides, "Five is open");
  for (const claim of [one, four]) for (const who of [first, second]) await rate(who, claim, "true");
  for (const who of [first, second]) await rate(who, two, "false");
  await rate(first, three, "true");
  await rate(second, three, "false");
  await rule(third, one, "true");
  await rule(third, two, "false");

  await signIn("editor");
  await page.goto("/dashboard");
  await page.getByLabel("Outlet").selectOption(outlet);
  await expect(page).toHaveURL(/outlet=Harbour/);

  expect(await numberAndClaims(page, /disputed/)).toEqual({ number: 1, status: "1 claim" });
  expect(await numberAndClaims(page, /awaiting a ruling/)).toEqual({ number: 1, status: "1 claim" });
  expect(await numberAndClaims(page, /stale/)).toEqual({ number: 0, status: "0 claims" });
  expect(await numberAndClaims(page, /open/)).toEqual({ number: 1, status: "1 claim" });
  await expectAccessible(page);

  const mix = page.getByRole("figure", { name: "Rulings by rating" });
  await mix.getByText("Table").click();
  await expect(mix.getByRole("row", { name: "True 1", exact: true })).toBeVisible();
  for (const format of ["CSV", "SVG", "PNG"]) {
    const file = page.waitForEvent("download");
    await mix.getByRole("link", { name: `${format} of Rulings by rating` }).click();
    expect((await file).suggestedFilename()).toBe(`ratings.${format.toLowerCase()}`);
  }
  await mix.getByRole("link", { name: "False: 1", exact: true }).click();
  await expect(page.getByRole("row", { name: /Two is false/ })).toBeVisible();
  await expect(page.getByRole("main").getByRole("status")).toHaveText("1 claim");
  await expectAccessible(page);
  await page.goBack();

  const progress = page.getByRole("region", { name: "Articles in work" });
  await expect(progress.getByRole("row", { name: /The tides .* 2 of 5 1 1 0 1/ })).toBeVisible();
  const [csv] = await Promise.all([
    page.waitForEvent("download"),
    progress.getByRole("link", { name: "CSV of the article in work" }).click(),
  ]);
  expect(csv.suggestedFilename()).toBe("dashboard-articles.csv");

  await page
    .getByRole("region", { name: "Latest activity" })
    .getByRole("link", { name: "Three is disputed" })
    .first()
    .click();
  await expect(page).toHaveURL(new RegExp(`/articles/${tides.id}\\?claim=${three}`));
});

test("the dashboard shows a reviewer who owes a verdict nothing about the verdicts of others", async ({
  page,
  signIn,
  pageOf,
  article,
}) => {
  const outlet = `Quay ${randomUUID()}`;
  const tides = await article(TEXT, { outlet });
  const second = await pageOf("second");
  const claim = await markClaim(second, tides, "Three is disputed");
  await rate(second, claim, "false");
  await rate(await pageOf("admin"), claim, "true");

  await signIn("reviewer");
  await page.goto(`/dashboard?outlet=${encodeURIComponent(outlet)}`);
  const waits = page.getByRole("list", { name: "What is waiting" });
  await expect(waits.getByRole("link", { name: /^0 disputed/ })).toBeVisible();
  await expect(waits.getByRole("link", { name: /^1 open/ })).toBeVisible();
  const activity = page.getByRole("region", { name: "Latest activity" });
  await expect(activity.getByRole("listitem")).toHaveCount(1);
  await expect(activity.getByText("Marked by")).toBeVisible();
  const seen = await (await page.request.get(`/api/v1/dashboard?outlet=${encodeURIComponent(outlet)}`)).json();
  expect(seen).toMatchObject({ claims: 1, ruled: 0, activity: [{ kind: "marked", rating: null }] });

  await rate(page, claim, "false");
  await page.reload();
  await expect(waits.getByRole("link", { name: /^1 disputed/ })).toBeVisible();
});

test("the filters of the list of claims are in its address and can be cleared", async ({ page, signIn, article }) => {
  await signIn("editor");
  const tides = await article(TEXT, { outlet: `Mole ${randomUUID()}` });
  await markClaim(page, tides, "Four is agreed");
  await page.goto(`/claims?article=${tides.id}`);
  await expect(page.getByRole("heading", { name: "Claims in The tides" })).toBeVisible();
  await page.getByRole("searchbox", { name: "Search" }).fill("nothing like it");
  await expect(page.getByRole("heading", { name: "No results for “nothing like it”" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("searchbox", { name: "Search" }).fill("AGREED");
  await expect(page.getByRole("row", { name: /Four is agreed/ })).toBeVisible();
  await expect(page).toHaveURL(`/claims?article=${tides.id}&q=AGREED`);
  await page.getByRole("link", { name: "Clear filters" }).click();
  await expect(page).toHaveURL("/claims");
});
