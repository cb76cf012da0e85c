import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { markClaim, rate, rule } from "./support/claim-requests.ts";
import { type ImportedArticle, test } from "./support/fixtures.ts";
import { expectAccessible } from "./support/page-checks.ts";

const TEXT = "The tides\n\nOne is true. Two is false. Three is open.";
const SOURCE = { url: "https://gauge.example/tides", title: "The gauge of the harbour", kind: "data" };
const evidence = [{ source: SOURCE, stance: "supports" }];

/** Two ruled claims on one source, and an open one. */
async function ruleOnTides(people: Record<"first" | "second" | "editor", Page>, tides: ImportedArticle) {
  const { first, second, editor } = people;
  const [one, two] = [await markClaim(first, tides, "One is true"), await markClaim(first, tides, "Two is false")];
  await markClaim(first, tides, "Three is open");
  await rate(first, one, "true", { evidence });
  await rate(second, one, "true");
  for (const who of [first, second]) await rate(who, two, "false");
  await rule(editor, one, "true");
  await rule(editor, two, "false");
  return two;
}

/** The number of claims of the list that opens. */
const claimsListed = async (page: Page) => {
  await expect(page).toHaveURL(/\/claims\?/);
  return page.getByRole("main").getByRole("status").textContent();
};

test("an editor finds the rulings behind each outlet, and what they rest on", async ({
  page,
  signIn,
  pageOf,
  article,
}) => {
  const outlet = `Pier ${randomUUID()}`;
  const people = { first: await pageOf("reviewer"), second: await pageOf("second"), editor: await pageOf("admin") };
  const two = await ruleOnTides(people, await article(TEXT, { outlet }));
  const request = { claimId: two, request: "Say two." };
  const asked = await people.first.request.put(`/api/v1/correction-requests/${randomUUID()}`, { data: request });
  expect(asked.status(), await asked.text()).toBe(201);
  const query = `outlet=${encodeURIComponent(outlet)}`;

  await signIn("editor");
  await page.goto(`/dashboard?${query}`);
  const progress = page.getByRole("figure", { name: "67% of the claims are ruled on" });
  await progress.getByRole("link", { name: "Ruled: 2" }).click();
  expect(await claimsListed(page)).toBe("2 claims");
  await page.goBack();

  await page
    .getByRole("navigation", { name: "Dashboard" })
    .getByRole("link", { name: "Outlets and claimants" })
    .click();
  await expect(page.getByText("Reviewers mark claims that seem doubtful")).toBeVisible();
  const share = page.getByRole("figure", { name: "Share rated “False” by outlet" });
  await share.getByText("Table").click();
  await expect(share.getByRole("row", { name: `${outlet} 2 1 n too small n too small n too small` })).toBeVisible();
  await expectAccessible(page);
  await share.getByRole("row", { name: outlet }).getByRole("link", { name: "1", exact: true }).click();
  expect(await claimsListed(page)).toBe("1 claim");

  await page.goto(`/dashboard/evidence?${query}`);
  await expect(page.getByRole("figure", { name: "1 ruled claim rests on a single source" })).toBeVisible();
  await page
    .getByRole("figure", { name: "Most used sources" })
    .getByRole("link", { name: /The gauge.*: 1/ })
    .click();
  expect(await claimsListed(page)).toBe("1 claim");
  await page.goBack();
  await expectAccessible(page);

  await page.goto(`/dashboard/corrections?${query}`);
  const corrections = page.getByRole("figure", { name: "Outlets have not answered about 1 claim" });
  await corrections.getByRole("link", { name: "Requested: 1" }).click();
  expect(await claimsListed(page)).toBe("1 claim");
  await page.goBack();
  await expectAccessible(page);
});

test("a view is saved under a name, opened by a colleague, and removed", async ({ page, signIn, pageOf, article }) => {
  const outlet = `Lock ${randomUUID()}`;
  const name = `Our lock ${randomUUID()}`;
  await signIn("reviewer");
  const tides = await article(TEXT, { outlet });
  await markClaim(page, tides, "Three is open");
  await page.goto(`/dashboard/outlets?outlet=${encodeURIComponent(outlet)}`);
  await page.getByRole("button", { name: "Save this view" }).click();
  const dialog = page.getByRole("dialog", { name: "Save this view" });
  await dialog.getByLabel("Name").fill(name);
  await dialog.getByLabel("Share it with the newsroom").check();
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog).toBeHidden();

  const colleague = await pageOf("second");
  await colleague.goto("/dashboard");
  await colleague.getByText(/^Saved views/).click();
  await expectAccessible(colleague);
  await expect(colleague.getByRole("button", { name: `Remove ${name}` })).toBeHidden();
  await colleague.getByRole("link", { name }).click();
  await expect(colleague).toHaveURL(/\/dashboard\/outlets\?outlet=Lock/);

  await page.getByText(/^Saved views/).click();
  await page.getByRole("button", { name: `Remove ${name}` }).click();
  await expect(page.getByRole("link", { name })).toBeHidden();
});

test("a reviewer reads the week in numbers and asks for it by e-mail", async ({ page, signIn, article }) => {
  await signIn("reviewer");
  await markClaim(page, await article(TEXT), "Three is open");
  await page.goto("/dashboard/digest");
  await expect(page.getByRole("heading", { name: /^The week from/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "The week before" }).click();
  await expect(page.getByRole("link", { name: "The week after" })).toBeVisible();
  await page.getByRole("link", { name: "your account" }).click();
  const box = page.getByRole("checkbox", { name: "E-mail me the weekly digest on Mondays" });
  // It is ticked when the choice is stored.
  await box.click();
  await expect(box).toBeChecked();
  await page.reload();
  await expect(box).toBeChecked();
  await box.click();
  await expect(box).not.toBeChecked();
});
