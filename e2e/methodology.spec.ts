import { expect, type Page, test } from "@playwright/test";
import { collectFaults, expectAccessible } from "./support/page-checks.ts";
import { ADMIN, addPerson, openSignedInPage, setUp } from "./support/people.ts";
import { type Newsroom, openNewsroom } from "./support/separate-newsroom.ts";

let newsroom: Newsroom;
let admin: Page;
let faults: string[];
test.describe.configure({ mode: "serial" });
test.beforeAll(async ({ browser, playwright }) => {
  newsroom = await openNewsroom();
  await setUp(await playwright.request.newContext(), newsroom);
  admin = await openSignedInPage(browser, newsroom, ADMIN.email);
  faults = collectFaults(admin);
});
test.afterEach(() => expect(faults).toEqual([]));
test.afterAll(async () => {
  await admin.context().close();
  await newsroom.close();
});

const editor = () => admin.getByRole("textbox", { name: "Text of the page" });
const save = () => admin.getByRole("button", { name: "Save and publish" });

test("before anything is written, readers find the rules that the newsroom works by", async ({ page }) => {
  await page.goto(`${newsroom.url}/methodology`);
  await expect(page.getByText("This newsroom has not written about its method yet.")).toBeVisible();
  await expect(page.getByText("At least two fact-checkers judge each claim.")).toBeVisible();
  await expect(page.getByText("Mostly false", { exact: true })).toBeVisible();
  await expectAccessible(page);
});

test("an admin writes the page, and everyone can read it", async ({ page }) => {
  await admin.goto(`${newsroom.url}/settings/newsroom`);
  await admin.getByRole("textbox", { name: "Name of the newsroom" }).fill("The Harbour Desk");
  await admin.getByRole("form", { name: "Publishing" }).getByRole("button", { name: "Save" }).click();
  await admin.goto(`${newsroom.url}/settings/methodology`);
  await expect(save()).toBeDisabled();
  await editor().click();
  await admin.getByRole("button", { name: "Heading", exact: true }).click();
  await admin.keyboard.type("What we choose");
  await admin.keyboard.press("Enter");
  await admin.keyboard.type("Claims that can be tested.");
  await expectAccessible(admin);
  await admin.reload();
  await expect(editor()).toContainText("Claims that can be tested.");
  await save().click();
  await expect(save()).toBeDisabled();
  await page.goto(`${newsroom.url}/methodology`);
  await expect(page.getByRole("banner")).toContainText("The Harbour Desk");
  await expect(page.getByRole("heading", { level: 2, name: "What we choose" })).toBeVisible();
  await expect(page.getByText("Claims that can be tested.")).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 800 });
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test("earlier versions are kept, and one can be published again", async () => {
  await editor().click();
  await admin.keyboard.press("ControlOrMeta+a");
  await admin.keyboard.type("Something else.");
  await save().click();
  await expect(admin.getByText(/^Version 2,/)).toBeVisible();
  await admin.getByText(/^Version 1,/).click();
  await expectAccessible(admin);
  await admin.getByRole("button", { name: "Put version 1 into the editor" }).click();
  await expect(editor()).toContainText("Claims that can be tested.");
  await save().click();
  await expect(admin.getByText(/^Version 3,/)).toBeVisible();
});

test("an admin who saves after another loses nothing", async ({ browser }) => {
  const other = await openSignedInPage(browser, newsroom, ADMIN.email);
  await other.goto(`${newsroom.url}/settings/methodology`);
  await other.getByRole("textbox", { name: "Text of the page" }).click();
  await other.keyboard.type("Theirs. ");
  await other.getByRole("button", { name: "Save and publish" }).click();
  await expect(other.getByText(/^Version 4,/)).toBeVisible();
  await editor().click();
  await admin.keyboard.type("Mine. ");
  await save().click();
  await expect(admin.getByText(/Someone changed this page in the meantime\. Your text is kept here\./)).toBeVisible();
  await expect(editor()).toContainText("Mine.");
  await save().click();
  await expect(admin.getByText(/^Version 5,/)).toBeVisible();
  await other.context().close();
});

test("editors cannot change the page", async ({ browser }) => {
  const { email } = await addPerson(admin, newsroom, "Uma Ferrer", "editor");
  const uma = await openSignedInPage(browser, newsroom, email);
  await expect(uma.getByRole("link", { name: "Methodology" })).toHaveCount(0);
  expect((await uma.request.get(`${newsroom.url}/settings/methodology`)).status()).toBe(404);
  await uma.context().close();
});
