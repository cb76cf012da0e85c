import { expect, type Page } from "@playwright/test";
import { v7 as newId } from "uuid";
import { markClaim, rate } from "./support/claim-requests.ts";
import { APP, test } from "./support/fixtures.ts";
import { expectAccessible } from "./support/page-checks.ts";
import { addPerson, openSignedInPage } from "./support/people.ts";

const NEWSROOM = { url: APP };

const TEXT = "What the harbour counted\n\nForty boats came in. The lock stood open.";

const discussionOn = (page: Page) => page.getByRole("region", { name: "Discussion" });
const fieldOn = (page: Page) => discussionOn(page).getByRole("textbox", { name: "Comment (use @ to mention people)" });

test("a question notifies the colleague it mentions, and both discuss it live until it is resolved", async ({
  page,
  browser,
  pageOf,
  signIn,
  article,
}) => {
  const importedArticle = await article(TEXT);
  // A new person, so that all their notifications come from this story.
  const name = `Mira ${newId().slice(-6)}`;
  const other = await openSignedInPage(
    browser,
    NEWSROOM,
    (await addPerson(await pageOf("admin"), NEWSROOM, name, "reviewer")).email,
  );
  const claim = await markClaim(other, importedArticle, "Forty boats came in.");
  await signIn("reviewer");
  await page.goto(`${importedArticle.url}?claim=${claim}`);
  await expect(page.getByRole("heading", { name: "Claim 1 of 1" })).toBeVisible();
  // Wait until scripts have replaced the text with the viewer; keys work from then on.
  await page.locator(".ProseMirror.article-body").waitFor();
  await page.keyboard.press("t");
  await expect(fieldOn(page)).toBeFocused();

  // Typing @ offers people; Enter selects the highlighted one.
  await page.keyboard.type(`Which morning, @${name.slice(0, -2)}`);
  const people = discussionOn(page).getByRole("listbox", { name: "People to mention" });
  await expect(people.getByRole("option", { name })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Enter");
  await expect(fieldOn(page)).toHaveValue(`Which morning, @${name} `);
  await page.keyboard.type("was it?");
  await discussionOn(page).getByRole("checkbox", { name: "This is a question" }).check();

  // Text that was typed but not sent survives a reload.
  await page.reload();
  await expect(fieldOn(page)).toHaveValue(`Which morning, @${name} was it?`);

  await other.goto("/articles");
  const bell = other.getByRole("button", { name: /^Notifications/ });
  await expect(bell).toHaveAccessibleName("Notifications");
  await fieldOn(page).press("Control+Enter");
  await expect(discussionOn(page).getByRole("article")).toContainText("was it?");
  await expect(fieldOn(page)).toHaveValue("");
  await expect(bell).toHaveAccessibleName("Notifications, 1 new");
  await bell.click();
  await other.getByRole("link", { name: /mentioned you on “Forty boats came in”\./ }).click();
  await expect(other).toHaveURL(new RegExp(`${importedArticle.url}\\?claim=${claim}#comment-`));
  await discussionOn(other).getByRole("button", { name: "Reply" }).click();
  await discussionOn(other).getByRole("textbox", { name: "Reply" }).fill("The second of March.");
  await discussionOn(other).getByRole("button", { name: "Reply" }).click();

  // The comment appears live, without a reload.
  await expect(discussionOn(page).getByText("The second of March.")).toBeVisible();
  await discussionOn(page).getByRole("button", { name: "Resolve" }).click();
  await expect(discussionOn(page).getByText(/^Resolved by/)).toBeVisible();
  await expect(discussionOn(other).getByText(/^Resolved by/)).toBeVisible();
  await expectAccessible(page);
});

test("the page of a claim shows the discussion too, and it can be continued there", async ({
  page,
  signIn,
  pageOf,
  article,
}) => {
  const importedArticle = await article(TEXT);
  const claim = await markClaim(await pageOf("second"), importedArticle, "The lock stood open.");
  await signIn("reviewer");
  await page.goto(`/claims/${claim}`);
  // The keys of the page work when its scripts run.
  await expect(async () => {
    await page.keyboard.press("t");
    await expect(fieldOn(page)).toBeFocused({ timeout: 1_000 });
  }).toPass();
  await page.keyboard.type("Who keeps the key?");
  await page.keyboard.press("Control+Enter");
  await expect(discussionOn(page).getByRole("article")).toContainText("Who keeps the key?");
  await expectAccessible(page);
  await page.goto(`${importedArticle.url}?claim=${claim}`);
  await expect(discussionOn(page).getByText("Who keeps the key?")).toBeVisible();
});

test("an author edits and withdraws a comment, and loses no text when the network is down", async ({
  page,
  context,
  signIn,
  pageOf,
  article,
}) => {
  const importedArticle = await article(TEXT);
  const claim = await markClaim(await pageOf("second"), importedArticle, "The lock stood open.");
  await signIn("reviewer");
  await page.goto(`${importedArticle.url}?claim=${claim}`);
  await expect(fieldOn(page)).toBeVisible();
  await context.setOffline(true);
  await fieldOn(page).fill("Open at what hour?");
  await discussionOn(page).getByRole("button", { name: "Comment" }).click();
  await expect(discussionOn(page).getByText(/Your comment is kept here/)).toBeVisible();
  await expect(fieldOn(page)).toHaveValue("Open at what hour?");
  await context.setOffline(false);
  await discussionOn(page).getByRole("button", { name: "Comment" }).click();
  const comment = discussionOn(page).getByRole("article");
  await expect(comment).toContainText("Open at what hour?");

  await comment.getByRole("button", { name: "Edit" }).click();
  await comment.getByRole("textbox", { name: "Edit comment" }).fill("Open at which hour?");
  await comment.getByRole("button", { name: "Save" }).click();
  await expect(comment).toContainText("changed");
  await expect(comment).toContainText("Open at which hour?");
  await comment.getByRole("button", { name: "Withdraw" }).click();
  await expect(comment).toBeHidden();
});

test("comments by people who have rated the claim are shown to a reviewer only after their own verdict", async ({
  page,
  pageOf,
  signIn,
  article,
}) => {
  const canary = `zebrafinch-${newId()}`;
  const importedArticle = await article(TEXT);
  const other = await pageOf("second");
  const claim = await markClaim(other, importedArticle, "Forty boats came in.");
  await rate(other, claim, "false");
  await signIn("reviewer");
  const { id } = await (await page.request.get("/api/v1/me")).json();
  const received: string[] = [];
  page.on("response", async (response) => {
    if (response.url().includes("/api/")) received.push(await response.text().catch(() => ""));
  });
  await page.goto(`${importedArticle.url}?claim=${claim}`);
  await expect(discussionOn(page).getByText(/appear after you submit yours/)).toBeVisible();
  const data = { claimId: claim, text: canary, mentions: [id] };
  expect((await other.request.put(`/api/v1/comments/${newId()}`, { data })).status()).toBe(201);
  for (const path of [`/claims/${claim}/comments`, `/claims/${claim}/history`, "/notifications", "/my-work"])
    expect(await (await page.request.get(`/api/v1${path}`)).text(), path).not.toContain(canary);
  for (const address of [importedArticle.url, "/my-work"])
    expect(await (await page.request.get(address)).text(), address).not.toContain(canary);
  expect(received.join("\n")).not.toContain(canary);

  await page.keyboard.press("5");
  const panel = page.getByRole("complementary");
  await panel.getByRole("textbox", { name: "Rationale" }).fill("The register says so.");
  await panel.getByRole("button", { name: "Submit verdict" }).click();
  await expect(discussionOn(page).getByText(canary)).toBeVisible();
});
