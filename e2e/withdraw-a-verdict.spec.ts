import { expect } from "@playwright/test";
import { markClaim, rate } from "./support/claim-requests.ts";
import { test } from "./support/fixtures.ts";
import { expectAccessible } from "./support/page-checks.ts";

const TEXT = "What the harbour counted\n\nForty boats came in. The lock stood open.";

test("a reviewer withdraws a submitted verdict with a reason, and submits it again", async ({
  page,
  context,
  pageOf,
  signIn,
  article,
}) => {
  const importedArticle = await article(TEXT);
  const other = await pageOf("second");
  const claim = await markClaim(other, importedArticle, "Forty boats came in.");
  await rate(other, claim, "false", { rationale: "The gauge shows four." });
  await signIn("reviewer");
  await rate(page, claim, "true", { rationale: "The log says forty." });
  await page.goto(`${importedArticle.url}?claim=${claim}`);
  const panel = page.getByRole("complementary");
  await expect(panel.getByText("The gauge shows four.")).toBeVisible();
  const dialog = page.getByRole("alertdialog", { name: "Why are you withdrawing your verdict?" });
  const withdraw = dialog.getByRole("button", { name: "Withdraw the verdict" });
  await panel.getByRole("button", { name: "More about this claim" }).click();
  await page.getByRole("menuitem", { name: "Withdraw my verdict" }).click();
  await expect(withdraw).toBeDisabled();
  await expectAccessible(page);

  // Typed text stays while the network is down.
  await context.setOffline(true);
  await dialog.getByRole("textbox", { name: "Reason" }).fill("I read the log of another day.");
  await withdraw.click();
  await expect(dialog.getByRole("alert")).toContainText("Galley cannot be reached");
  await context.setOffline(false);
  await withdraw.click();
  await expect(dialog).toBeHidden();

  // The verdict is a draft again and invisible to others; the history has the reason.
  await expect(panel.getByText("Blind until you submit")).toBeVisible();
  await expect(panel.getByText("The gauge shows four.")).toBeHidden();
  await expect(panel.getByRole("textbox", { name: "Rationale" })).toHaveText("The log says forty.");
  const { standing } = await (await other.request.get(`/api/v1/claims/${claim}`)).json();
  expect(standing).toMatchObject({ state: "open", missing: 1 });
  await page.goto(`/claims/${claim}`);
  await expect(page.getByRole("region", { name: "History" })).toContainText("I read the log of another day.");
  expect(await page.content()).not.toContain("The gauge shows four.");

  await page.goto(`${importedArticle.url}?claim=${claim}`);
  await panel.getByRole("button", { name: "Submit verdict" }).click();
  await expect(panel.getByText("The gauge shows four.")).toBeVisible();
  await expect(panel.getByText("Submitted").first()).toBeVisible();
});

test("a draft cannot be withdrawn", async ({ page, signIn, article }) => {
  const importedArticle = await article(TEXT);
  await signIn("reviewer");
  const claim = await markClaim(page, importedArticle, "The lock stood open.");
  await rate(page, claim, "true", { state: "draft" });
  await page.goto(`${importedArticle.url}?claim=${claim}`);
  await page.getByRole("button", { name: "More about this claim" }).click();
  await expect(page.getByRole("menuitem", { name: "Withdraw my verdict" })).toBeDisabled();
});
