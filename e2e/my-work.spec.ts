import { expect } from "@playwright/test";
import { v7 as newId } from "uuid";
import { markClaim, rate } from "./support/claim-requests.ts";
import { APP, test } from "./support/fixtures.ts";
import { expectAccessible } from "./support/page-checks.ts";
import { addPerson, openSignedInPage } from "./support/people.ts";

const NEWSROOM = { url: APP };

test("an editor assigns articles from the list, and a reviewer finds and finishes them", async ({
  page,
  browser,
  pageOf,
  signIn,
  article,
}) => {
  const outlet = `Harbour Weekly ${newId()}`;
  const boats = await article("What the harbour counted\n\nForty boats came in. The lock stood open.", { outlet });
  const quay = await article("What the quay saw\n\nThe quay was empty by noon.", { outlet });
  const second = await pageOf("second");
  const [forty] = [await markClaim(second, boats, "Forty boats came in."), await markClaim(second, boats, "The lock")];
  await markClaim(second, quay, "The quay was empty by noon.");
  const admin = await pageOf("admin");
  const mira = await addPerson(admin, NEWSROOM, `Mira ${newId().slice(-6)}`, "reviewer");
  const name = (await (await admin.request.get(`/api/v1/people/${mira.id}`)).json()).name as string;

  await signIn("editor");
  await page.goto(`/articles?outlet=${encodeURIComponent(outlet)}`);
  await page.getByRole("checkbox", { name: "Select all articles on this page" }).check();
  await expect(page.getByText("2 articles selected")).toBeVisible();
  await page.getByRole("button", { name: "Assign…" }).click();
  const dialog = page.getByRole("alertdialog", { name: "Assign 2 articles" });
  await dialog.getByRole("checkbox", { name }).check();
  await dialog.getByLabel("Due date").fill("2099-01-02");
  await dialog.getByRole("textbox", { name: "Note" }).fill("The harbour office answers before ten.");
  await dialog.getByRole("button", { name: "Assign", exact: true }).click();
  await expect(page.getByText("2 assignments created.")).toBeVisible();
  await expect(page.getByRole("row", { name: /What the quay saw/ }).getByRole("link", { name })).toBeVisible();
  await expectAccessible(page);

  const work = await openSignedInPage(browser, NEWSROOM, mira.email);
  await expect(work.getByRole("button", { name: "Notifications, 2 new" })).toBeVisible();
  await work.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "My work" }).click();
  await expect(work.getByRole("heading", { name: "Due 2" })).toBeVisible();
  await expect(work.getByText("2 of 2 claims without your verdict")).toBeVisible();
  await expect(work.getByText("The harbour office answers before ten.").first()).toBeVisible();
  await expectAccessible(work);

  // One key opens the next item, and from there the one after it.
  await work.keyboard.press("n");
  await expect(work).toHaveURL(new RegExp(`${quay.url}\\?claim=`));
  const panel = work.getByRole("complementary");
  await expect(panel.getByRole("heading", { name: "Claim 1 of 1" })).toBeVisible();
  await work.keyboard.press("n");
  await expect(work).toHaveURL(`${boats.url}?claim=${forty}`);
  await expect(panel.getByRole("heading", { name: "Claim 1 of 2" })).toBeVisible();
  await work.keyboard.press("n");
  await expect(panel.getByRole("heading", { name: "Claim 2 of 2" })).toBeVisible();
  await rate(work, forty, "false");

  await work.goto("/my-work");
  await expect(work.getByText("1 of 2 claims without your verdict")).toBeVisible();
  for (const title of ["What the harbour counted", "What the quay saw"])
    await work.getByRole("button", { name: `Done: ${title}` }).click();
  await expect(work.getByRole("heading", { name: "Nothing waiting for you" })).toBeVisible();
  await expect(work.getByRole("heading", { name: "Claims you can judge" })).toBeVisible();
  await work.keyboard.press("n");
  await expect(work.getByText("Nothing else is waiting for you.")).toBeVisible();
  await expectAccessible(work);
  await work.context().close();
});

test("a reviewer takes a claim, and an editor sees who has it and removes the assignment", async ({
  page,
  pageOf,
  signIn,
  article,
}) => {
  const importedArticle = await article("What the harbour counted\n\nForty boats came in.");
  const reviewer = await pageOf("reviewer");
  const claim = await markClaim(reviewer, importedArticle, "Forty boats came in.");
  await reviewer.goto(`${importedArticle.url}?claim=${claim}`);
  await reviewer.getByRole("button", { name: "More about this claim" }).click();
  await reviewer.getByRole("menuitem", { name: "Assign…" }).click();
  const taking = reviewer.getByRole("alertdialog", { name: "Assign this claim" });
  await expect(taking.getByRole("checkbox")).toHaveCount(1);
  await taking.getByRole("button", { name: "Assign", exact: true }).click();
  await expect(reviewer.getByRole("complementary").getByText(/^Assigned to/)).toBeVisible();

  await signIn("editor");
  await page.goto(importedArticle.url);
  await page.getByRole("button", { name: /^Assigned: / }).click();
  const list = page.getByRole("dialog", { name: "Assigned" });
  await expect(list.getByText("one claim")).toBeVisible();
  await expectAccessible(page);
  await list.getByRole("button", { name: /^Withdraw from/ }).click();
  await expect(list.getByText("one claim")).toBeHidden();
  await expect(reviewer.getByRole("complementary").getByText(/^Assigned to/)).toBeHidden();
});
