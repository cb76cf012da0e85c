import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { collectFaults, expectAccessible } from "./support/page-checks.ts";
import { ADMIN, addPerson, openSignedInPage, setUp } from "./support/people.ts";
import { type Newsroom, openNewsroom } from "./support/separate-newsroom.ts";

let newsroom: Newsroom;
let admin: Page;
test.beforeAll(async ({ browser, playwright }) => {
  newsroom = await openNewsroom();
  await setUp(await playwright.request.newContext(), newsroom);
  admin = await openSignedInPage(browser, newsroom, ADMIN.email);
});
test.afterAll(() => newsroom.close());

test("a person reads what is kept, and saves what is kept about them", async ({ browser }) => {
  const { email } = await addPerson(admin, newsroom, "Mina Park", "reader");
  const mina = await openSignedInPage(browser, newsroom, email);
  await mina.goto(`${newsroom.url}/settings/privacy`);
  await expect(mina.getByRole("rowheader", { name: "Password" })).toBeVisible();
  await expectAccessible(mina);
  const saving = mina.waitForEvent("download");
  await mina.getByRole("link", { name: "Save what Galley keeps about you" }).click();
  const content = await readFile(await (await saving).path(), "utf8");
  expect(JSON.parse(content.split("\n")[0] ?? "")).toMatchObject({ kind: "account", email, name: "Mina Park" });
});

test("an admin erases a person who left, and finds that in the log without their name", async () => {
  const faults = collectFaults(admin);
  const { id } = await addPerson(admin, newsroom, "Jonas Weil", "editor");
  await admin.goto(`${newsroom.url}/settings/people`);
  await admin.getByRole("button", { name: "Edit Jonas Weil" }).click();
  await admin.getByRole("button", { name: "Disable" }).click();
  await expect(admin.getByRole("row", { name: /Jonas Weil .* Disabled/ })).toBeVisible();
  await admin.goto(`${newsroom.url}/settings/people/${id}`);
  await admin.getByRole("button", { name: "Erase name and addresses…" }).click();
  await expectAccessible(admin);
  await admin.getByRole("button", { name: "Erase Jonas Weil" }).click();
  await expect(admin.getByRole("heading", { name: /^Former colleague/ })).toBeVisible();
  await admin.goto(`${newsroom.url}/settings/log`);
  await expect(admin.getByRole("row", { name: /Ada Okafor erased the name/ })).toBeVisible();
  await expect(admin.getByText("Jonas Weil")).toHaveCount(0);
  await expectAccessible(admin);
  await admin.getByRole("combobox", { name: "Kind" }).selectOption("password");
  await expect(admin.getByRole("row", { name: /created a link/ })).toHaveCount(0);
  await expect(admin.getByText("No events match these filters.")).toBeVisible();
  const saving = admin.waitForEvent("download");
  await admin.getByRole("link", { name: "JSON lines" }).click();
  expect((await saving).suggestedFilename()).toBe("log.jsonl");
  expect(faults).toEqual([]);
});
