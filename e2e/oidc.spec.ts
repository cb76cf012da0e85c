import { expect, type Page, test } from "@playwright/test";
import { freePort } from "#scripts/setup/ports.mjs";
import { ADMIN, addPerson, invite, openSignedInPage, setUp } from "./support/people.ts";
import { type Newsroom, openNewsroom } from "./support/separate-newsroom.ts";
import { serviceSettings, signInAtService, startSignInService } from "./support/sign-in-service.ts";

let newsroom: Newsroom;
let service: Awaited<ReturnType<typeof startSignInService>>;
let admin: Page;
test.beforeAll(async ({ browser, playwright }) => {
  const port = await freePort();
  newsroom = await openNewsroom(serviceSettings(port));
  service = await startSignInService(port, newsroom.url);
  await setUp(await playwright.request.newContext(), newsroom);
  admin = await openSignedInPage(browser, newsroom, ADMIN.email);
});
test.afterAll(async () => {
  service.close();
  await newsroom.close();
});

test("an unlinked sign-in is refused, even with the address of the admin", async ({ page }) => {
  await page.goto(`${newsroom.url}/sign-in`);
  await page.getByRole("button", { name: "Sign in with Newsroom ID" }).click();
  await signInAtService(page, ADMIN.email);
  await expect(page.getByText("This sign-in is not linked to an account here yet.")).toBeVisible();
  expect((await page.request.get(`${newsroom.url}/api/v1/me`)).status()).toBe(401);
});

test("a person links a sign-in, signs in with it, and removes it", async ({ browser, page }) => {
  const { email } = await addPerson(admin, newsroom, "Omar Vidal", "editor");
  const omar = await openSignedInPage(browser, newsroom, email);
  await omar.getByRole("button", { name: "Link Newsroom ID" }).click();
  await signInAtService(omar, "omar");
  await expect(omar.getByText("omar@newsroom.example at 127.0.0.1")).toBeVisible();
  await page.goto(`${newsroom.url}/sign-in?next=/settings/account`);
  await page.getByRole("button", { name: "Sign in with Newsroom ID" }).click();
  await signInAtService(page, "omar");
  await expect(page).toHaveURL(`${newsroom.url}/settings/account`);
  await page.getByRole("button", { name: "Remove omar@newsroom.example" }).click();
  await expect(page.getByText("omar@newsroom.example at")).toHaveCount(0);
});

test("a sign-in with an unverified address cannot be linked", async ({ browser }) => {
  const { email } = await addPerson(admin, newsroom, "Iris Kowal", "reviewer");
  const iris = await openSignedInPage(browser, newsroom, email);
  await iris.getByRole("button", { name: "Link Newsroom ID" }).click();
  await signInAtService(iris, "new-iris");
  await expect(iris.getByText("The service has not verified your e-mail address")).toBeVisible();
});

test("a sign-in that is linked to one person cannot be linked to another", async ({ browser }) => {
  for (const name of ["Theo Lind", "Uma Ferrer"]) {
    const { email } = await addPerson(admin, newsroom, name, "reviewer");
    const page = await openSignedInPage(browser, newsroom, email);
    await page.getByRole("button", { name: "Link Newsroom ID" }).click();
    await signInAtService(page, "shared");
    const taken = page.getByText("This sign-in is already linked to another person here.");
    await expect(name === "Theo Lind" ? page.getByText("shared@newsroom.example at") : taken).toBeVisible();
  }
});

test("an invitation can be accepted only with a sign-in of the same address", async ({ browser }) => {
  const { email, link } = await invite(admin, newsroom, "Mira Sol", "editor");
  const page = await (await browser.newContext()).newPage();
  await page.goto(link);
  await page.getByRole("button", { name: "Join with Newsroom ID instead" }).click();
  await signInAtService(page, "someone-else");
  await expect(page.getByText("a different e-mail address from the invitation")).toBeVisible();
  const mira = await (await browser.newContext()).newPage();
  await mira.goto(link);
  await mira.getByRole("button", { name: "Join with Newsroom ID instead" }).click();
  await signInAtService(mira, email);
  await expect(mira.getByRole("button", { name: /Mira Sol, editor/ })).toBeVisible();
  await mira.goto(`${newsroom.url}/settings/account`);
  await mira.getByRole("button", { name: `Remove ${email}` }).click();
  await expect(mira.getByText("This is your only way to sign in.")).toBeVisible();
});
