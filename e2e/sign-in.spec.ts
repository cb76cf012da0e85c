import { expect, test } from "@playwright/test";
import { collectFaults, expectAccessible } from "./support/page-checks.ts";
import { ADMIN, addPerson, fillSignIn, invite, openSignedInPage, PASSWORD } from "./support/people.ts";
import { type Newsroom, openNewsroom, SETUP_CODE } from "./support/separate-newsroom.ts";

test.describe.configure({ mode: "serial" });
let newsroom: Newsroom;
test.beforeAll(async () => {
  newsroom = await openNewsroom();
});
test.afterAll(() => newsroom.close());

test("the first visitor becomes the admin with the set-up code, and set-up is closed afterwards", async ({ page }) => {
  const faults = collectFaults(page);
  await page.goto(newsroom.url);
  await expect(page.getByRole("heading", { name: "Set up your newsroom" })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("Set-up code").fill("a guess");
  await page.getByLabel("Your name").fill(ADMIN.name);
  await page.getByLabel("E-mail").fill(ADMIN.email);
  await page.getByLabel("Password", { exact: true }).fill("password1");
  await page.getByRole("button", { name: "Create newsroom" }).click();
  await expect(page.getByRole("alert").getByText("This is not the set-up code")).toBeVisible();
  await page.getByLabel("Set-up code").fill(SETUP_CODE);
  await page.getByRole("button", { name: "Create newsroom" }).click();
  await expect(page.getByText("one of the first passwords attackers try")).toBeVisible();
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Create newsroom" }).click();
  await expect(page.getByRole("button", { name: /Ada Okafor, admin/ })).toBeVisible();
  const again = await page.request.post(`${newsroom.url}/api/v1/set-up`, { data: { code: SETUP_CODE, ...ADMIN } });
  expect(again.status()).toBe(404);
  expect(faults).toEqual([]);
});

test("a visitor is redirected to sign in, and then back to the page they opened", async ({ page }) => {
  const faults = collectFaults(page);
  await page.goto(`${newsroom.url}/settings/tokens?from=bookmark`);
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await expectAccessible(page);
  await fillSignIn(page, ADMIN.email, "wrong");
  await expect(page.getByText("The e-mail address or the password is wrong.")).toBeVisible();
  await fillSignIn(page, ADMIN.email.toUpperCase(), PASSWORD);
  await expect(page).toHaveURL(`${newsroom.url}/settings/tokens?from=bookmark`);
  expect(faults).toEqual([]);
});

test("the sign-in page tells strangers nothing of the rating scale", async ({ request }) => {
  const page = await (await request.get(`${newsroom.url}/sign-in`)).text();
  expect(page).toContain("Sign in");
  expect(page).not.toMatch(/\.r-[\w-]+\{|light-dark\(#/);
});

test("signing in does not redirect to another site", async ({ page }) => {
  await page.goto(`${newsroom.url}/sign-in?next=//elsewhere.example/x`);
  await fillSignIn(page, ADMIN.email, PASSWORD);
  await expect(page.getByRole("button", { name: /Ada Okafor/ })).toBeVisible();
  expect(new URL(page.url()).origin).toBe(newsroom.url);
});

test("password guessing is blocked with a message that says when to try again", async ({ browser, page }) => {
  const admin = await openSignedInPage(browser, newsroom, ADMIN.email);
  const { email } = await addPerson(admin, newsroom, "Noor Haddad", "reader");
  await page.goto(`${newsroom.url}/sign-in`);
  for (let tried = 0; tried < 5; tried += 1) {
    await fillSignIn(page, email, `guess ${tried}`);
    await expect(page.getByRole("button", { name: "Sign in", exact: true })).toBeEnabled();
  }
  const answer = page.waitForResponse(/callback\/credentials/);
  await fillSignIn(page, email, PASSWORD);
  await expect(page.getByText("Too many attempts. Try again in 15 minutes.")).toBeVisible();
  expect((await answer).status()).toBe(429);
  expect(Number((await answer).headers()["retry-after"])).toBeGreaterThan(800);
});

test("signing out ends the session of this browser, also for a copy of its cookie", async ({ browser, request }) => {
  const page = await openSignedInPage(browser, newsroom, ADMIN.email);
  const cookies = await page.context().cookies();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  const withCopy = () => request.get(`${newsroom.url}/api/v1/me`, { headers: { cookie } });
  expect((await withCopy()).status()).toBe(200);
  await expect(async () => {
    await page.getByRole("button", { name: /Ada Okafor/ }).click();
    await expect(page.getByRole("menuitem", { name: "Sign out" })).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  expect((await page.request.get(`${newsroom.url}/api/v1/me`)).status()).toBe(401);
  expect((await withCopy()).status()).toBe(401);
});

test("another site cannot act with the cookie of someone who is signed in", async ({ browser }) => {
  const page = await openSignedInPage(browser, newsroom, ADMIN.email);
  for (const headers of [{ origin: "https://elsewhere.example" }, { "sec-fetch-site": "cross-site" }]) {
    const answer = await page.request.delete(`${newsroom.url}/api/v1/me/sessions`, { headers });
    expect(answer.status()).toBe(403);
  }
  expect((await page.request.get(`${newsroom.url}/api/v1/me`)).status()).toBe(200);
});

test("an invalid sign-in request is refused and has no effect", async ({ request }) => {
  const post = async (data: string, type: string) =>
    (
      await request.post(`${newsroom.url}/api/auth/callback/credentials`, { data, headers: { "content-type": type } })
    ).status();
  expect(await post("{", "application/json")).toBe(415);
  const form = { code: "a line in the log", level: "error" };
  expect((await request.post(`${newsroom.url}/api/auth/_log`, { form })).status()).toBe(404);
  for (const path of [
    "nothing",
    "callback/nothing",
    "callback/oidc?code=x&state=y",
    "signin/__proto__",
    "error?error=%00",
    "session?x[]=1",
  ]) {
    expect((await request.get(`${newsroom.url}/api/auth/${path}`, { maxRedirects: 0 })).status(), path).toBeLessThan(
      500,
    );
  }
  // The last one: the server closes the connection, which a next request could still use.
  expect(await post(`email=${"a".repeat(50_000)}`, "application/x-www-form-urlencoded")).toBe(413);
});

test("an address that cannot be decoded is refused", async ({ request }) => {
  for (const path of ["access/%ed%a0%80", "api/v1/people/%ff", "articles/%00", "%e0%80"]) {
    expect((await request.get(`${newsroom.url}/${path}`)).status(), path).toBe(400);
  }
});

test("every page has a content security policy and is neither cached nor framed", async ({ browser }) => {
  const page = await openSignedInPage(browser, newsroom, ADMIN.email);
  const headers = (await page.request.get(`${newsroom.url}/settings/account`)).headers();
  expect(headers["content-security-policy"]).toMatch(
    /script-src 'self' 'nonce-[^']+' 'strict-dynamic'; style-src 'self' 'nonce-/,
  );
  expect(headers["content-security-policy"]).not.toContain("unsafe");
  expect(headers["cache-control"]).toMatch(/private.*no-store/);
  expect(headers).toMatchObject({ "x-content-type-options": "nosniff", "referrer-policy": "same-origin" });
  expect(headers["strict-transport-security"]).toBeUndefined(); // this newsroom has an http address
});

test("an invitation works on a phone", async ({ browser }) => {
  const admin = await openSignedInPage(browser, newsroom, ADMIN.email);
  const { link } = await invite(admin, newsroom, "Mira Sol", "editor");
  const page = await (await browser.newContext({ viewport: { width: 390, height: 800 } })).newPage();
  const faults = collectFaults(page);
  await page.goto(link);
  await expectAccessible(page);
  await page.getByLabel("Your name").fill("Mira Solveig");
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Join" }).click();
  await expect(page.getByRole("button", { name: /Mira Solveig, editor/ })).toBeVisible();
  await page.goto(link);
  await expect(page.getByRole("heading", { name: "This link no longer works" })).toBeVisible();
  expect(faults).toEqual([]);
});
