import { expect, type Page } from "@playwright/test";
import { markClaim, rate, rule } from "./support/claim-requests.ts";
import { type ImportedArticle, test } from "./support/fixtures.ts";
import { expectAccessible } from "./support/page-checks.ts";

const QUOTE = "Two thirds of the ice is gone";
const FIRST = `What the lake lost\n\n${QUOTE}, the warden says.\n\nThe lake is deep.`;
const CHANGED = FIRST.replace("Two thirds", "Half");
const CUT = "What the lake lost\n\nThe lake is deep.";

const panelOf = (page: Page) => page.getByRole("complementary");
const statementOf = (page: Page) => panelOf(page).getByRole("textbox", { name: "Statement" });

/** A claim of the reviewer that both reviewers rated true. */
async function judgedClaim(first: Page, second: Page, article: ImportedArticle) {
  const claim = await markClaim(first, article, QUOTE);
  for (const page of [first, second]) await rate(page, claim, "true");
  return { claim, address: `${article.url}?claim=${claim}` };
}
const addVersion = async (page: Page, { id }: ImportedArticle, text: string) => {
  const response = await page.request.post(`/api/v1/articles/${id}/versions`, { data: { text } });
  expect(response.status(), await response.text()).toBe(201);
};
const giveReason = async (page: Page, reason: string, act: string) => {
  await page.getByRole("textbox", { name: "Reason" }).fill(reason);
  await page.getByRole("button", { name: act, exact: true }).click();
};

test("a new statement needs a reason, makes verdicts stale and is shown word by word until they are confirmed", async ({
  page,
  signIn,
  pageOf,
  article,
}) => {
  await signIn("reviewer");
  const second = await pageOf("second");
  const { address } = await judgedClaim(page, second, await article(FIRST));
  await page.goto(address);
  await statementOf(page).fill("Two-thirds of the ice is gone");
  await page.getByRole("checkbox", { name: "Only a spelling correction" }).check();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Say why" }).click();
  await giveReason(page, "A hyphen was missing.", "Save the change");
  await expect(panelOf(page).getByText("Not saved yet.")).toHaveCount(0);
  await expect(panelOf(page).getByRole("definition").filter({ hasText: "Stale" })).toHaveCount(0);

  await statementOf(page).fill("Two-thirds of the ice on the lake is gone");
  await page.getByRole("button", { name: "Say why" }).click();
  await giveReason(page, "The warden speaks of the lake.", "Save the change");
  await expect(panelOf(page).getByText("The claim has changed since you gave your verdict.")).toBeVisible();
  await expectAccessible(page);

  await second.goto(address);
  await expect(panelOf(second).getByRole("insertion")).toHaveText("on the lake");
  await panelOf(second).getByRole("button", { name: "Confirm my verdict" }).click();
  await giveReason(second, "It holds for the lake too.", "Confirm");
  await expect(panelOf(second).getByRole("button", { name: "Confirm my verdict" })).toHaveCount(0);
  await page.reload();
  await expect(panelOf(page).getByRole("button", { name: "Confirm my verdict" })).toBeVisible();
});

test("after a ruling a reviewer cannot change the statement, and an editor who does makes the ruling stale", async ({
  page,
  signIn,
  pageOf,
  article,
}) => {
  await signIn("editor");
  const [first, second] = [await pageOf("reviewer"), await pageOf("second")];
  const { claim, address } = await judgedClaim(first, second, await article(FIRST));
  await rule(page, claim, "true");
  await first.goto(address);
  await expect(statementOf(first)).toHaveAttribute("readonly");
  await expect(panelOf(first).getByText("After a ruling, only editors can change")).toBeVisible();

  await page.goto(address);
  await statementOf(page).fill("Half of the ice is gone");
  await page.getByRole("button", { name: "Say why" }).click();
  await giveReason(page, "So says the warden.", "Save the change");
  await expect(panelOf(page).getByText("The ruling rests on what the claim said before.")).toBeVisible();
  await page.goto(`/adjudication/${claim}`);
  const form = page.getByRole("form", { name: "Your ruling" });
  await expect(form.getByText("The ruling rests on what the claim said before.")).toBeVisible();
  await expect(form.getByRole("deletion").first()).toHaveText("Two thirds");
});

test("when the passage changed, an editor is asked whether the statement still fits before ruling, and can start a new claim", async ({
  page,
  signIn,
  pageOf,
  article,
}) => {
  await signIn("editor");
  const [first, second] = [await pageOf("reviewer"), await pageOf("second")];
  const importedArticle = await article(FIRST);
  const { claim } = await judgedClaim(first, second, importedArticle);
  await rule(page, claim, "true");
  await addVersion(page, importedArticle, CHANGED);
  await page.goto(`/adjudication/${claim}`);
  const form = page.getByRole("form", { name: "Your ruling" });
  await form.getByRole("textbox", { name: "Reason" }).fill("It still holds.");
  await form.getByRole("button", { name: /Change the ruling/ }).click();
  const question = page.getByRole("alertdialog", { name: "Does the statement still say what the article says?" });
  await expect(question.getByRole("insertion")).toHaveText("Half");
  await expect(question).toContainText("Statement, unchanged");
  await expectAccessible(page);
  await question.getByRole("button", { name: "End this claim and start a new one" }).click();
  await expect(statementOf(page)).toHaveValue("Half of the ice is gone");
  await panelOf(page).getByRole("button", { name: "Back to all claims" }).click();
  await panelOf(page).getByText("Removed by the outlet").click();
  await expect(panelOf(page).getByText("Removed in version 2")).toBeVisible();
  const { standing } = await (await page.request.get(`/api/v1/claims/${claim}`)).json();
  expect(standing).toEqual({ state: "ruled", rating: "true" });
});

test("an editor settles a ruled claim that the outlet removed", async ({ page, signIn, pageOf, article }) => {
  await signIn("editor");
  const [first, second] = [await pageOf("reviewer"), await pageOf("second")];
  const importedArticle = await article(FIRST);
  const { claim, address } = await judgedClaim(first, second, importedArticle);
  await rule(page, claim, "true");
  await addVersion(page, importedArticle, CUT);
  await page.goto(address);
  await expect(panelOf(page).getByText("Stale.")).toBeVisible();
  await panelOf(page).getByRole("button", { name: "Mark as removed" }).click();
  await expect(
    panelOf(page).getByText("Removed in version 2. Its ruling applies to the earlier version."),
  ).toBeVisible();
  await expect(panelOf(page).getByText("Stale.")).toHaveCount(0);
  await expectAccessible(page);
});
