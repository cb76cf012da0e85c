import { expect, type Page } from "@playwright/test";
import { v7 as newId } from "uuid";
import { disputedClaim, HARBOUR } from "./support/dispute.ts";
import { test } from "./support/fixtures.ts";
import { expectAccessible } from "./support/page-checks.ts";

const nameOf = async (page: Page): Promise<string> => (await (await page.request.get("/api/v1/me")).json()).name;
const rowOf = (page: Page, words: string) => page.getByRole("row").filter({ hasText: words });
const discussionOn = (page: Page) => page.getByRole("region", { name: "Discussion" });

test("the queue shows who rules on a claim while they do, and a claim that another editor ruled on leaves it", async ({
  page,
  signIn,
  pageOf,
  article,
}) => {
  const importedArticle = await article(HARBOUR);
  const [first, second, admin] = [await pageOf("reviewer"), await pageOf("second"), await pageOf("admin")];
  const claims: string[] = [];
  for (const quote of ["Forty boats came in that morning.", "The lock stood open."])
    claims.push(await disputedClaim([first, second], importedArticle, quote));
  await signIn("editor");
  await page.goto(`/adjudication?article=${importedArticle.id}`);
  await expect(page.getByRole("row")).toHaveCount(3);
  const here = `${await nameOf(admin)} is ruling on this`;
  await admin.goto(`/adjudication/${claims[0]}`);
  await expect(rowOf(page, "Forty boats")).toContainText(here);
  await expect(rowOf(page, "The lock")).not.toContainText(here);
  await expectAccessible(page);

  // Both see each other on the page of the claim.
  await page.goto(`/adjudication/${claims[0]}`);
  await expect(page.getByRole("status").filter({ hasText: here })).toBeVisible();
  await expect(admin.getByRole("status").filter({ hasText: `${await nameOf(page)} is ruling on this` })).toBeVisible();
  await expectAccessible(page);
  await page.goto(`/adjudication?article=${importedArticle.id}`);
  await expect(rowOf(page, "Forty boats")).toContainText(here);
  await admin.goto("/articles");
  await expect(rowOf(page, "Forty boats")).not.toContainText(here);

  await rowOf(page, "Forty boats").getByRole("link").first().focus();
  const data = { rating: "true", summary: "The list has forty.", reason: "The list decides." };
  expect((await admin.request.put(`/api/v1/claims/${claims[0]}/ruling`, { data })).status()).toBe(201);
  await expect(page.getByRole("row")).toHaveCount(2);
  await expect(rowOf(page, "The lock").getByRole("link").first()).toBeFocused();
});

test("questions and answers stand under the verdicts, the queue finds what was answered, and a changed verdict shows how", async ({
  page,
  signIn,
  pageOf,
  article,
}) => {
  const importedArticle = await article(HARBOUR);
  const [first, second] = [await pageOf("reviewer"), await pageOf("second")];
  const claim = await disputedClaim([first, second], importedArticle, "Forty boats came in that morning.", [
    { rating: "true", rationale: "The list has 40 boats." },
    { rating: "false" },
  ]);
  await signIn("editor");
  await page.goto(`/adjudication/${claim}`);
  await page.getByRole("button", { name: "Send back with a question" }).click();
  await page.getByRole("textbox", { name: "Question" }).fill("Which list did you read?");
  await page.getByRole("button", { name: "Send back", exact: true }).click();
  const column = page.getByRole("region", { name: `Verdict of ${await nameOf(first)}` });
  await expect(column).toContainText("Which list did you read?");
  await expect(column).toContainText("Not answered yet.");

  const { comments } = await (await first.request.get(`/api/v1/claims/${claim}/comments`)).json();
  const answer = { claimId: claim, parentId: comments[0].id, text: "The one at the lock." };
  for (const someone of [first, second])
    expect((await someone.request.put(`/api/v1/comments/${newId()}`, { data: answer })).status()).toBe(201);
  // Answers arrive while the page is open, under the verdict and in the thread, where they can be answered.
  await expect(column).toContainText("The one at the lock.");
  await column.getByRole("link", { name: "Answer in the thread" }).click();
  const question = page.locator(`#comment-${comments[0].id}`);
  await expect(question).toBeInViewport();
  const { bottom } = await page.getByRole("banner").evaluate((bar) => bar.getBoundingClientRect());
  expect((await question.boundingBox())?.y, "clear of the bar of the page").toBeGreaterThanOrEqual(bottom);
  await discussionOn(page).getByRole("button", { name: "Reply" }).click();
  await discussionOn(page).getByRole("textbox", { name: "Reply" }).fill("Thank you both.");
  await discussionOn(page).getByRole("button", { name: "Reply" }).click();
  await expect(discussionOn(page)).toContainText("Thank you both.");
  await expect(discussionOn(page).getByRole("button", { name: "Reply" })).toBeFocused();
  await expectAccessible(page);

  await page.goto(`/adjudication?article=${importedArticle.id}`);
  await page.getByRole("combobox", { name: "Sent back" }).selectOption({ label: "Answered (1)" });
  await expect(page).toHaveURL(/sentBack=answered/);
  await expect(rowOf(page, "Forty boats")).toContainText(/Answered .* ago/);
  await page.goto(`/adjudication?article=${importedArticle.id}&sentBack=waiting`);
  await expect(rowOf(page, "Forty boats")).toHaveCount(0);

  await page.goto(`/adjudication/${claim}`);
  await expect(column).toBeVisible();
  const { version } = await (await first.request.get(`/api/v1/claims/${claim}/verdict`)).json();
  const revised = { rating: "mixed", rationale: "The list has 30 boats.", state: "submitted", reason: "I misread it." };
  const headers = { "if-match": `"${version}"` };
  await first.request.put(`/api/v1/claims/${claim}/verdict`, { data: revised, headers });
  await column.getByText("I misread it.").click();
  await expect(column.getByRole("deletion").filter({ hasText: "40" })).toBeVisible();
  await expect(column.getByText("The number changed: 40 → 30.")).toBeVisible();
  await expectAccessible(page);

  const [name, other] = [await nameOf(first), await nameOf(second)];
  await page.goto(`/adjudication/${claim}?names=hidden`);
  await expect(discussionOn(page).getByText("Reviewer A").first()).toBeVisible();
  const seen = await page.content();
  expect([name, other].filter((one) => seen.includes(one))).toEqual([]);
});
