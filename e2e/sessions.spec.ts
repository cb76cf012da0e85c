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

const rows = (page: Page) => page.getByRole("row", { name: /Chrome on/ });
const isSignedIn = async (page: Page) => (await page.request.get(`${newsroom.url}/api/v1/me`)).ok();

test("a person sees where they are signed in, and signs out one browser and then all others", async ({ browser }) => {
  const { email } = await addPerson(admin, newsroom, "Mina Park", "reviewer");
  const open = () => openSignedInPage(browser, newsroom, email);
  const [first, second, here] = [await open(), await open(), await open()];
  const faults = collectFaults(here);
  await here.getByRole("link", { name: "See where you are signed in" }).click();
  await expect(rows(here)).toHaveCount(3);
  await expect(rows(here).filter({ hasText: "(this one)" })).toHaveCount(1);
  await expectAccessible(here);
  await here
    .getByRole("button", { name: /^Sign out Chrome/ })
    .last()
    .click();
  await expect(rows(here)).toHaveCount(2);
  expect([await isSignedIn(first), await isSignedIn(second)]).toEqual([false, true]);
  await here.getByRole("button", { name: "Sign out everywhere else" }).click();
  await expect(here.getByText("You are signed in only here.")).toBeVisible();
  await expect(rows(here)).toHaveCount(1);
  expect([await isSignedIn(second), await isSignedIn(here)]).toEqual([false, true]);
  expect(faults).toEqual([]);
});

test("an admin signs a person out everywhere", async ({ browser }) => {
  const { email } = await addPerson(admin, newsroom, "Jonas Weil", "editor");
  const jonas = await openSignedInPage(browser, newsroom, email);
  await admin.goto(`${newsroom.url}/settings/people`);
  await admin.getByRole("button", { name: "Edit Jonas Weil" }).click();
  await admin.getByRole("link", { name: "Sessions and personal data of Jonas Weil" }).click();
  await expect(admin.getByRole("heading", { name: "Jonas Weil" })).toBeVisible();
  await expect(rows(admin)).toHaveCount(1);
  await expectAccessible(admin);
  await admin.getByRole("button", { name: "Sign out everywhere" }).click();
  await expect(admin.getByText("Not signed in anywhere.")).toBeVisible();
  expect(await isSignedIn(jonas)).toBe(false);
});
