import { expect, type Page, test } from "@playwright/test";
import { collectFaults, expectAccessible } from "./support/page-checks.ts";
import { ADMIN, openSignedInPage, PASSWORD, setUp } from "./support/people.ts";
import { type Newsroom, openNewsroom } from "./support/separate-newsroom.ts";

/** A job loads the demo. */
const LOADING_TIMEOUT_MS = 90_000;

let newsroom: Newsroom;
let admin: Page;
test.beforeAll(async ({ browser, playwright }) => {
  newsroom = await openNewsroom();
  await setUp(await playwright.request.newContext(), newsroom);
  admin = await openSignedInPage(browser, newsroom, ADMIN.email);
});
test.afterAll(() => newsroom.close());

test("the first admin is told what to do next, and loads the demo newsroom", async ({ browser }) => {
  test.setTimeout(2 * LOADING_TIMEOUT_MS);
  const faults = collectFaults(admin);
  await admin.goto(newsroom.url);
  const steps = admin.getByRole("region", { name: "First steps" });
  await expect(steps.getByRole("listitem")).toHaveCount(4);
  await expectAccessible(admin);

  await steps.getByRole("button", { name: "Keep it as it is" }).click();
  await expect(steps.getByRole("heading", { name: "Look at the rating scale (done)" })).toBeVisible();

  await steps.getByRole("button", { name: "Load the demo" }).click();
  const dialog = admin.getByRole("alertdialog", { name: "Load the demo newsroom" });
  await dialog.getByLabel("Password for the four accounts").fill("password");
  await dialog.getByRole("button", { name: "Load the demo" }).click();
  await expect(dialog).toContainText("This is one of the first passwords attackers try.");
  await expectAccessible(admin);
  await dialog.getByLabel("Password for the four accounts").fill(PASSWORD);
  await dialog.getByRole("button", { name: "Load the demo" }).click();
  await expect(dialog).toBeHidden({ timeout: LOADING_TIMEOUT_MS });
  await expect(steps.getByRole("heading", { name: "Or try the demo newsroom first (done)" })).toBeVisible();
  await expect(admin.getByRole("heading", { name: /^Disputed claims/ })).toBeVisible();
  // The demo is not the newsroom's own work.
  await expect(steps.getByRole("heading", { name: "Import an article", exact: true })).toBeVisible();

  const editor = await openSignedInPage(browser, newsroom, "editor@demo.example");
  await editor.goto(`${newsroom.url}/today`);
  await expect(editor.getByRole("heading", { name: "Today" })).toBeVisible();
  await expect(editor.getByRole("region", { name: "First steps" })).toHaveCount(0);

  await steps.getByRole("button", { name: "Hide these steps" }).click();
  await expect(steps).toHaveCount(0);
  await admin.reload();
  await expect(admin.getByRole("heading", { name: "Today" })).toBeVisible();
  await expect(steps).toHaveCount(0);
  expect(faults).toEqual([]);
});
