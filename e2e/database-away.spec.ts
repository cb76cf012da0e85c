import { expect, test } from "@playwright/test";
import { databaseProxy } from "#server/testing/database-proxy.ts";
import { ADMIN, fillSignIn, openSignedInPage, PASSWORD, setUp } from "./support/people.ts";
import { openNewsroom } from "./support/separate-newsroom.ts";

test("while the database is away, pages and sign-in say so with 503, and work again by themselves afterwards", async ({
  browser,
  playwright,
  request,
}) => {
  const database = await databaseProxy(process.env.DATABASE_URL ?? "");
  const newsroom = await openNewsroom({}, database.reach);
  try {
    await setUp(await playwright.request.newContext(), newsroom);
    const page = await openSignedInPage(browser, newsroom, ADMIN.email);
    await database.stop();
    for (const path of ["articles", "my-work", "dashboard", "settings/account", "sign-in", "set-up", "access/secret"]) {
      const answer = await page.request.get(`${newsroom.url}/${path}`);
      expect([path, answer.status(), answer.headers()["retry-after"]]).toEqual([path, 503, "5"]);
      expect(await answer.text()).toContain("The database is not responding");
      expect(answer.headers()["content-security-policy"]).toContain("script-src");
    }
    for (const path of ["session", "csrf", "providers"]) {
      const answer = await page.request.get(`${newsroom.url}/api/auth/${path}`);
      expect([path, answer.status(), answer.headers()["retry-after"]]).toEqual([path, 503, "2"]);
    }
    const form = { email: ADMIN.email, password: PASSWORD, json: "true" };
    expect((await request.post(`${newsroom.url}/api/auth/callback/credentials`, { form })).status()).toBe(503);
    expect((await page.request.get(`${newsroom.url}/api/v1/me`)).status()).toBe(503);
    await page.goto(`${newsroom.url}/settings/account`);
    await expect(page.getByRole("heading", { name: "The database is not responding" })).toBeVisible();
    await database.start();
    await expect(page.getByRole("heading", { name: "Password" })).toBeVisible({ timeout: 20_000 });
    const visitor = await browser.newPage();
    await visitor.goto(`${newsroom.url}/sign-in`);
    await database.stop();
    await fillSignIn(visitor, ADMIN.email, PASSWORD);
    await expect(visitor.getByText("The database is not responding. Try again in a moment.")).toBeVisible();
    await database.start();
  } finally {
    await newsroom.close();
    await database.stop();
  }
});
