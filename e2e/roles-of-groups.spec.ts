import { expect, type Page, test } from "@playwright/test";
import { query } from "#scripts/postgres/query.mjs";
import { freePort } from "#scripts/setup/ports.mjs";
import { ADMIN, invite, openSignedInPage, setUp } from "./support/people.ts";
import { type Newsroom, openNewsroom } from "./support/separate-newsroom.ts";
import { serviceSettings, signInAtService, startSignInService } from "./support/sign-in-service.ts";

let newsroom: Newsroom;
let service: Awaited<ReturnType<typeof startSignInService>>;
let admin: Page;
test.beforeAll(async ({ browser, playwright }) => {
  const port = await freePort();
  newsroom = await openNewsroom({ ...serviceSettings(port), OIDC_ROLES: "editor=desk; reviewer=newsroom" });
  service = await startSignInService(port, newsroom.url);
  await setUp(await playwright.request.newContext(), newsroom);
  admin = await openSignedInPage(browser, newsroom, ADMIN.email);
});
test.afterAll(async () => {
  service.close();
  await newsroom.close();
});

test("groups of the service give a role at each sign-in, and who is in none is disabled", async ({ browser, page }) => {
  test.slow(); // four sign-ins at the service
  const { email, link } = await invite(admin, newsroom, "Mira Sol", "reader");
  service.groups.set(email, ["football", "desk"]);
  await page.goto(link);
  await page.getByRole("button", { name: "Join with Newsroom ID instead" }).click();
  await signInAtService(page, email);
  await expect(page.getByRole("button", { name: /Mira Sol, editor/ })).toBeVisible();
  const again = async (groups: string[]) => {
    service.groups.set(email, groups);
    const other = await (await browser.newContext()).newPage();
    await other.goto(`${newsroom.url}/sign-in`);
    await other.getByRole("button", { name: "Sign in with Newsroom ID" }).click();
    await signInAtService(other, email);
    return other;
  };
  await expect((await again(["newsroom"])).getByRole("button", { name: /Mira Sol, reviewer/ })).toBeVisible();
  expect((await page.request.get(`${newsroom.url}/api/v1/me`)).status()).toBe(401);
  const refused = await again(["football"]);
  await expect(refused.getByText("None of your groups at the service has a role here any more")).toBeVisible();
  await admin.goto(`${newsroom.url}/settings/people`);
  await expect(admin.getByRole("row", { name: /Mira Sol .* Disabled/ })).toBeVisible();
});

test("who may no longer sign in at the service is disabled at the next refresh", async ({ page }) => {
  test.slow(); // the job waits for its turn
  const { email, link } = await invite(admin, newsroom, "Juno Ray", "reader");
  service.groups.set(email, ["desk"]);
  await page.goto(link);
  await page.getByRole("button", { name: "Join with Newsroom ID instead" }).click();
  await signInAtService(page, email);
  await expect(page.getByRole("button", { name: /Juno Ray, editor/ })).toBeVisible();
  const checkNow = async () => {
    const database = newsroom.env.DATABASE_URL ?? "";
    await query(database, `UPDATE "RefreshToken" SET "usedAt" = "usedAt" - interval '2 hours'`);
    await query(database, "INSERT INTO pgboss.job (name, data) VALUES ('check-refresh-tokens', '{}')");
    await expect
      .poll(async () => (await query(database, UNCHECKED)).rows.length, { timeout: 60_000, message: "a check" })
      .toBe(0);
  };
  await checkNow();
  expect((await page.request.get(`${newsroom.url}/api/v1/me`)).status()).toBe(200);
  service.closed.add(email);
  await checkNow();
  expect((await page.request.get(`${newsroom.url}/api/v1/me`)).status()).toBe(401);
  await admin.goto(`${newsroom.url}/settings/people`);
  await expect(admin.getByRole("row", { name: /Juno Ray .* Disabled/ })).toBeVisible();
});

/** Refresh tokens that the job has not used yet. */
const UNCHECKED = `SELECT FROM "RefreshToken" WHERE "usedAt" < now() - interval '1 hour'`;
