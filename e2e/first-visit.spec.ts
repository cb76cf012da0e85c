import { expect } from "@playwright/test";
import { v7 as newId } from "uuid";
import { markClaim } from "./support/claim-requests.ts";
import { APP, test } from "./support/fixtures.ts";
import { expectAccessible } from "./support/page-checks.ts";
import { addPerson, openSignedInPage } from "./support/people.ts";

const TEXT = "What the pilots know\n\nThe Moon does most of the work.";

test("a new reviewer lands on My work, is offered claims, and is told once how to begin", async ({
  browser,
  pageOf,
  article,
}) => {
  const admin = await pageOf("admin");
  const imported = await article(TEXT);
  await markClaim(admin, imported, "The Moon does most of the work.");
  const kim = await addPerson(admin, { url: APP }, `Kim ${newId().slice(-6)}`, "reviewer");
  const page = await openSignedInPage(browser, { url: APP }, kim.email);
  await page.goto("/");
  await expect(page.getByRole("heading", { name: "My work", level: 1 })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Claims you can judge" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("listitem").getByRole("link").first().click();
  await expect(page.getByRole("complementary")).toBeVisible();

  const steps = page.getByRole("region", { name: "First steps" });
  await expect(steps.getByRole("listitem")).toHaveCount(3);
  await expect(steps).toContainText("Press C or choose Mark claim.");
  await expectAccessible(page);
  await steps.getByRole("button", { name: "Got it" }).click();
  await expect(steps).toHaveCount(0);
  await expect
    .poll(async () => {
      await page.goto(imported.url);
      return steps.count();
    })
    .toBe(0);

  await page.getByRole("button", { name: /account and settings/ }).click();
  await page.getByRole("menuitem", { name: "What the words mean" }).click();
  const words = page.getByRole("dialog", { name: "What the words mean" });
  await expect(words.getByText("The verdicts differ. An editor decides.")).toBeVisible();
  await expectAccessible(page);
  await words.getByRole("button", { name: "Close" }).click();
  await page.getByRole("button", { name: /account and settings/ }).click();
  await page.getByRole("menuitem", { name: "All commands" }).click();
  await expect(page.getByRole("dialog", { name: "Commands" })).toBeVisible();
  await page.context().close();
});

test("with touch the first steps are told in its words", async ({ browser, pageOf, article }) => {
  const admin = await pageOf("admin");
  const { url } = await article(TEXT);
  const kim = await addPerson(admin, { url: APP }, `Kim ${newId().slice(-6)}`, "reviewer");
  const signedIn = await openSignedInPage(browser, { url: APP }, kim.email);
  const storageState = await signedIn.context().storageState();
  await signedIn.context().close();
  const phone = await browser.newContext({
    ...{ baseURL: APP, storageState },
    ...{ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } },
  });
  const page = await phone.newPage();
  await page.goto(url);
  const steps = page.getByRole("region", { name: "First steps" });
  await expect(steps.getByText("Hold a word of a claim, then drag to select the others.")).toBeVisible();
  await expect(steps.getByText(/^Press/)).toBeHidden();
  await expectAccessible(page);
  await phone.close();
});
