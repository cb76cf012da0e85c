import { expect } from "@playwright/test";
import { v7 as newId } from "uuid";
import { APP, test } from "./support/fixtures.ts";
import { expectAccessible } from "./support/page-checks.ts";
import { addPerson } from "./support/people.ts";

const NEWSROOM = { url: APP };

test("an editor sees who has what, is refused a past due date, puts one off and reassigns the work", async ({
  page,
  pageOf,
  signIn,
  article,
}) => {
  const title = `What the quay saw ${newId()}`;
  const quay = await article(`${title}\n\nThe quay was empty by noon.`);
  const [admin, editor] = [await pageOf("admin"), await pageOf("editor")];
  const mira = await addPerson(admin, NEWSROOM, `Mira ${newId().slice(-6)}`, "reviewer");
  const name = (await (await admin.request.get(`/api/v1/people/${mira.id}`)).json()).name as string;
  const given = { articleId: quay.id, assigneeId: mira.id };
  expect((await editor.request.put(`/api/v1/assignments/${newId()}`, { data: given })).status()).toBe(201);

  await signIn("editor");
  await page.goto("/work");
  await expectAccessible(page);
  await page
    .getByRole("row", { name: new RegExp(name) })
    .getByRole("link", { name: /open/ })
    .click();
  await expect(page).toHaveURL(`/work/tasks?assignee=${mira.id}`);
  await expect(page.getByRole("heading", { name: `Open assignments: ${name}` })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("button", { name: `Change: ${title}` }).click();
  const dialog = page.getByRole("alertdialog", { name: "Change the assignment" });
  await dialog.getByLabel("Due date").fill("2026-01-02");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog.getByText("This due date is in the past. Choose today or a later day.")).toBeVisible();
  await expectAccessible(page);
  await dialog.getByLabel("Due date").fill("2099-01-02");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText(/Due 2 January 2099/)).toBeVisible();

  await page.getByRole("button", { name: `Change: ${title}` }).click();
  const people = dialog.getByRole("combobox", { name: "Assigned to" });
  await expect.poll(() => people.getByRole("option").count()).toBeGreaterThan(1);
  await people.selectOption({ index: 1 });
  await dialog.getByRole("button", { name: "Reassign" }).click();
  await expect(page.getByRole("heading", { name: "Nothing is assigned" })).toBeVisible();
});

test("an editor archives an article, which leaves the lists, and nobody marks in it until it is restored", async ({
  page,
  pageOf,
  signIn,
  article,
}) => {
  const outlet = `Harbour Weekly ${newId()}`;
  const { url } = await article("What the tide left\n\nThe tide left nine crates.", { outlet });
  const reviewer = await pageOf("reviewer");
  await reviewer.goto(url);
  await signIn("editor");
  await page.goto(url);
  await page.getByRole("button", { name: "Details" }).click();
  await page.getByRole("button", { name: "Archive…" }).click();
  const dialog = page.getByRole("alertdialog", { name: "Archive this article?" });
  await dialog.getByRole("textbox", { name: /^Reason/ }).fill("Imported by mistake.");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Archive", exact: true }).click();
  await expect(page.getByText("This article is archived.")).toBeVisible();
  await expect(page.getByText("Imported by mistake.")).toBeVisible();
  await expectAccessible(page);

  await expect(reviewer.getByText("Ask an editor to restore it.")).toBeVisible();
  await reviewer.getByText("The tide left nine crates.").first().dblclick();
  await reviewer.keyboard.press("c");
  await expect(reviewer.getByText("This article is archived. Restore it before you work on it.")).toBeVisible();
  await expect(reviewer.locator("mark")).toHaveCount(0);

  const list = `/articles?outlet=${encodeURIComponent(outlet)}`;
  await page.goto(list);
  await expect(page.getByRole("heading", { name: "No matching articles" })).toBeVisible();
  await page.getByRole("combobox", { name: "Progress" }).selectOption("Archived");
  await page.getByRole("link", { name: "What the tide left" }).click();
  await page.getByRole("button", { name: "Restore" }).click();
  await expect(page.getByText("This article is archived.")).toHaveCount(0);
  await page.goto(list);
  await expect(page.getByRole("link", { name: "What the tide left" })).toBeVisible();
});

test("other text at a known address is offered as a new version first, and its claims are carried over", async ({
  page,
  signIn,
  article,
}) => {
  const address = `https://harbour.example/${newId()}`;
  const { id } = await article(`The pier ${newId()}\n\nThe pier has nine lamps.`, { url: address });
  await signIn("editor");
  await page.goto("/articles/new");
  await page
    .getByRole("textbox", { name: "Text of the article" })
    .fill(`The pier ${newId()}\n\nThe pier has ten lamps.`);
  await page.getByRole("button", { name: "Preview" }).click();
  await page.getByLabel("Address", { exact: true }).fill(address);
  await page.getByRole("button", { name: "Import article" }).click();
  await expect(page.getByText("was imported from this address, with different text")).toBeVisible();
  await expect(page.getByRole("button", { name: "Import as a separate article" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Import as a new version" }).click();
  await expect(page).toHaveURL(`/articles/${id}/new-version`);
  await expect(page.getByText("ten lamps").first()).toBeVisible();
  await page.getByRole("button", { name: /^(Save|Store|Import).*version/ }).click();
  await expect(page).toHaveURL(`/articles/${id}`);
  await expect(page.getByRole("link", { name: "Version 2 of 2" })).toBeVisible();
});
