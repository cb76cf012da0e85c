import { randomUUID } from "node:crypto";
import { expect, type Locator, type Page } from "@playwright/test";
import { markClaim, rate, rule } from "./support/claim-requests.ts";
import { test } from "./support/fixtures.ts";
import { expectAccessible } from "./support/page-checks.ts";

const TEXT = "The tides\n\nOne is true. Two is false. Three is disputed. Four is open.";

/** Follow a link that is a number of claims, and return how many claims the list has. */
async function listBehind(page: Page, link: Locator): Promise<string> {
  await link.click();
  await expect(page).toHaveURL(/\/claims\?/);
  await expectAccessible(page);
  const status = await page.getByRole("main").getByRole("status").innerText();
  await page.goBack();
  await expect(page.getByRole("heading", { name: "Quality" })).toBeVisible();
  return status;
}

test("an editor sees how reviewers agree, and each number leads to its claims", async ({
  page,
  signIn,
  pageOf,
  article,
}) => {
  const outlet = `Agreement ${randomUUID()}`;
  const tides = await article(TEXT, { outlet, tags: [`sea ${randomUUID()}`] });
  const [first, second] = [await pageOf("reviewer"), await pageOf("second")];
  const [one, two, three] = [
    await markClaim(first, tides, "One is true"),
    await markClaim(first, tides, "Two is false"),
    await markClaim(first, tides, "Three is disputed"),
  ];
  await markClaim(first, tides, "Four is open");
  for (const who of [first, second]) await rate(who, one, "true");
  for (const who of [first, second]) await rate(who, two, "false");
  await rate(first, three, "true");
  await rate(second, three, "false");
  await rule(await pageOf("admin"), two, "false");

  await signIn("editor");
  await page.goto("/dashboard");
  await page.getByRole("navigation", { name: "Dashboard" }).getByRole("link", { name: "Quality" }).click();
  await expect(page.getByRole("heading", { name: /^Quality/ })).toBeVisible();
  await page.getByLabel("Outlet").selectOption(outlet);
  await expect(page).toHaveURL(/quality\?outlet=Agreement/);

  const agreement = page.getByRole("region", { name: "Agreement of independent verdicts" });
  await expect(agreement.getByRole("row", { name: "Same rating 67% 3" })).toBeVisible();
  await expect(agreement.getByRole("row", { name: /alpha, nominal 0\.\d\d fewer than 20 claims 3/ })).toBeVisible();
  await expectAccessible(page);
  expect(await listBehind(page, agreement.getByRole("link", { name: /^3 claims/ }))).toBe("3 claims");

  const pairs = page.getByRole("region", { name: "Pairs of reviewers" });
  const numbers = pairs.getByRole("row").nth(1).getByRole("link");
  await expect(numbers).toHaveText(["3", "2", "1"]);
  expect(await listBehind(page, numbers.nth(1))).toBe("2 claims");
  expect(await listBehind(page, numbers.nth(2))).toBe("1 claim");
  const rulings = page.getByRole("region", { name: "Verdicts against the rulings" });
  await expect(rulings.getByRole("row")).toHaveCount(3);
  await expect(page.getByRole("region", { name: "Claims with the widest spread" })).toContainText("Three is disputed");
  const spread = page.getByRole("figure", { name: "How far verdicts on one claim are apart" });
  expect(await listBehind(page, spread.getByRole("link", { name: /^4 steps or more/ }).first())).toBe("1 claim");

  await page.setViewportSize({ width: 390, height: 800 });
  await expect(agreement).toBeVisible();
  await expectAccessible(page);
  await page.goto(`/dashboard/quality?outlet=${encodeURIComponent(outlet)}&tag=nothing`);
  await expect(page.getByText("no claim has two independent verdicts that you may know")).toBeVisible();
  await expectAccessible(page);
});

test("a reviewer learns their own row against the rulings, and nothing of verdicts on claims they owe", async ({
  page,
  signIn,
  pageOf,
  article,
}) => {
  const outlet = `Blind ${randomUUID()}`;
  const tides = await article(TEXT, { outlet });
  const [second, third] = [await pageOf("second"), await pageOf("admin")];
  const [one, two] = [await markClaim(second, tides, "One is true"), await markClaim(second, tides, "Two is false")];
  await rate(second, one, "true");
  await rate(third, one, "false");
  await signIn("reviewer");
  await rate(page, two, "mixed");
  await rule(await pageOf("editor"), two, "false");

  await page.goto(`/dashboard/quality?outlet=${encodeURIComponent(outlet)}`);
  await expect(page.getByText("no claim has two independent verdicts that you may know")).toBeVisible();
  await expect(page.getByRole("region", { name: "Your verdicts against the rulings" }).getByRole("row")).toHaveCount(2);
  await expect(page.getByRole("region", { name: "Pairs of reviewers" })).toHaveCount(0);
  await expect(page.getByText("No verdicts that you may know differ in value.")).toBeVisible();
  const seen = await page.request.get(`/api/v1/agreement?outlet=${encodeURIComponent(outlet)}`);
  expect(await seen.json()).toMatchObject({ n: 0, percent: null, interval: null });

  await rate(page, one, "false");
  await page.reload();
  await expect(page.getByRole("link", { name: /^1 claim with at least two of them/ })).toBeVisible();
});
