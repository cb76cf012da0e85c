import { expect, type Page } from "@playwright/test";
import { v7 as newId } from "uuid";
import { markClaim, rate } from "./support/claim-requests.ts";
import { APP, test } from "./support/fixtures.ts";
import { expectAccessible } from "./support/page-checks.ts";
import { addPerson, openSignedInPage } from "./support/people.ts";

const LINES = [
  "What the harbour counted",
  "The ferry ticket to the island costs 12 euros in summer.",
  "The tide turns at six on the first day of the month.",
  "It rains all day long when the wind comes from the west.",
  "The lock stood open until the evening of the market.",
];
const QUOTES = LINES.slice(1);

const bellOn = (page: Page) => page.getByRole("button", { name: /^Notifications/ });
const discussionOn = (page: Page) => page.getByRole("region", { name: "Discussion" });

/** A new person, so that all their notifications come from the story. */
async function newReviewer(admin: Page, browser: Parameters<typeof openSignedInPage>[0]) {
  const name = `Mira ${newId().slice(-6)}`;
  const { email } = await addPerson(admin, { url: APP }, name, "reviewer");
  return { name, email, page: await openSignedInPage(browser, { url: APP }, email) };
}

test("a new version is one notification that opens to the claims it concerns, and opening a claim reads it everywhere", async ({
  browser,
  pageOf,
  article,
}) => {
  const importedArticle = await article(LINES.join("\n\n"));
  const { email, page } = await newReviewer(await pageOf("admin"), browser);
  const elsewhere = await openSignedInPage(browser, { url: APP }, email);
  const claims: string[] = [];
  for (const quote of QUOTES) {
    const claim = await markClaim(page, importedArticle, quote);
    await rate(page, claim, "true");
    claims.push(claim);
  }
  for (const device of [page, elsewhere]) await device.goto("/articles");
  await expect(bellOn(page)).toHaveAccessibleName("Notifications");
  const [title, ticket = "", , rain, lock] = LINES;
  const text = [title, "Here is more news.", ticket.replace("12", "15"), rain, lock].join("\n\n");
  const editor = await pageOf("editor");
  const path = `/api/v1/articles/${importedArticle.id}/versions`;
  expect((await editor.request.post(path, { data: { text } })).status()).toBe(201);

  await expect(bellOn(page)).toHaveAccessibleName("Notifications, 1 new");
  await bellOn(page).click();
  const list = page.getByRole("dialog", { name: "Notifications" });
  await expect(list.getByRole("link")).toHaveCount(1);
  await expect(list.getByRole("link")).toContainText(
    "of the claims you judged, 1 changed and 1 is no longer in it. 2 only shifted.",
  );
  await list.getByRole("button", { name: "Show the 2 claims" }).click();
  await expect(list.getByRole("link", { name: /The number changed: 12 → 15\. Confirm your verdict/ })).toBeVisible();
  await expect(list.getByRole("link", { name: /are no longer in the article\./ })).not.toContainText("Confirm");
  await expectAccessible(page, { hasPopover: true });

  await list.getByRole("link", { name: /The number changed/ }).click();
  await expect(page).toHaveURL(new RegExp(`claim=${claims[0]}`));
  // The claim and its article are open, so that nothing of the version is new on any device.
  await expect(bellOn(page)).toHaveAccessibleName("Notifications");
  await expect(bellOn(elsewhere)).toHaveAccessibleName("Notifications");

  await page.goto(`${importedArticle.url}/versions`);
  await expect(page.getByRole("listitem", { name: "Version 2" })).toContainText(
    "Claims: 1 changed, 1 lost · 2 only shifted",
  );
  await page.goto(`${importedArticle.url}/compare`);
  const outcomes = page.getByRole("complementary", { name: "Claims" });
  await expect(outcomes.getByText("The number changed: 12 → 15.")).toBeVisible();
  await expect(outcomes.locator("summary")).toHaveText(/Only shifted 2/);
  await expect(outcomes.getByRole("heading", { name: /Moved/ })).toHaveCount(0);
  await expectAccessible(page);
});

test("an author is told whom a comment reaches later; it is delivered after the verdict, and one about the work at once", async ({
  page,
  browser,
  signIn,
  pageOf,
  article,
}) => {
  const importedArticle = await article(LINES.join("\n\n"));
  const { name, page: blind } = await newReviewer(await pageOf("admin"), browser);
  const other = await pageOf("second");
  const claim = await markClaim(other, importedArticle, QUOTES[0] ?? "");
  await rate(other, claim, "false");
  await signIn("editor");
  await page.goto(`/claims/${claim}`);
  await blind.goto("/articles");
  const field = discussionOn(page).getByRole("textbox", { name: "Comment (use @ to mention people)" });
  await field.fill("See page 4, ");
  await field.press("End");
  await page.keyboard.type(`@${name}`);
  await discussionOn(page).getByRole("option", { name }).click();
  await expect(discussionOn(page).getByText(`${name} still has to give a verdict here`)).toBeVisible();
  await expectAccessible(page);
  await field.press("Control+Enter");
  await expect(discussionOn(page).getByRole("article")).toContainText("See page 4");

  await field.fill(`Due on Friday, @${name}`);
  await field.press("End");
  await discussionOn(page).getByRole("option", { name }).click();
  await discussionOn(page).getByRole("checkbox", { name: "About the work, not the finding" }).check();
  await expect(discussionOn(page).getByText(/Everyone gets this now/)).toBeVisible();
  await field.press("Control+Enter");
  await expect(discussionOn(page).getByRole("article").filter({ hasText: "about the work" })).toBeVisible();

  // Only the one about the work has arrived.
  await expect(bellOn(blind)).toHaveAccessibleName("Notifications, 1 new");
  await blind.goto(`/claims/${claim}`);
  await expect(discussionOn(blind)).toContainText("Due on Friday");
  expect(await blind.content()).not.toContain("See page 4");
  await expect(bellOn(blind)).toHaveAccessibleName("Notifications");
  await blind.goto("/articles");
  await rate(blind, claim, "true");
  await expect(bellOn(blind)).toHaveAccessibleName("Notifications, 1 new");
});

test("reviewers who may know are told once that a claim is disputed, and the claim says so", async ({
  browser,
  pageOf,
  article,
}) => {
  const importedArticle = await article(LINES.join("\n\n"));
  const { page } = await newReviewer(await pageOf("admin"), browser);
  const claim = await markClaim(page, importedArticle, QUOTES[0] ?? "");
  await rate(page, claim, "true");
  await page.goto("/articles");
  await expect(bellOn(page)).toHaveAccessibleName("Notifications");
  await rate(await pageOf("second"), claim, "false");
  await expect(bellOn(page)).toHaveAccessibleName("Notifications, 1 new");
  await bellOn(page).click();
  await page.getByRole("link", { name: /disagree\. An editor will rule\./ }).click();
  await expect(page.getByText("Disputed. The verdicts on this claim differ.")).toBeVisible();
  await expect(bellOn(page)).toHaveAccessibleName("Notifications");
  await expectAccessible(page);
});
