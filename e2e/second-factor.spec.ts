import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { TOTP } from "otpauth";
import { collectFaults, expectAccessible } from "./support/page-checks.ts";
import { ADMIN, addPerson, fillSignIn, openSignedInPage, PASSWORD, setUp } from "./support/people.ts";
import { type Newsroom, openNewsroom } from "./support/separate-newsroom.ts";

test.describe.configure({ mode: "serial" });
let newsroom: Newsroom;
let admin: Page;
let secret: string;
test.beforeAll(async ({ browser, playwright }) => {
  newsroom = await openNewsroom();
  await setUp(await playwright.request.newContext(), newsroom);
  admin = await openSignedInPage(browser, newsroom, ADMIN.email);
});
test.afterAll(() => newsroom.close());

/** A code of the period after this one. Each code is accepted once, and one of the next period already now. */
const nextCode = (key: string) => new TOTP({ secret: key }).generate({ timestamp: Date.now() + 30_000 });
const codeNow = (key: string) => new TOTP({ secret: key }).generate();
const keyOn = async (page: Page) => (await page.locator("code.enrolment-key").innerText()).replaceAll(" ", "");

test("a person sets up an authenticator app and signs in with a code, and with a recovery code", async ({ page }) => {
  const faults = collectFaults(admin);
  await admin.goto(`${newsroom.url}/settings/sign-in`);
  await admin.getByRole("button", { name: "Set up an authenticator app" }).click();
  await expect(admin.getByRole("img", { name: "QR code with the key below" })).toBeVisible();
  await expectAccessible(admin);
  secret = await keyOn(admin);
  await admin.getByRole("textbox", { name: "Code" }).fill("000000");
  await admin.getByRole("button", { name: "Confirm" }).click();
  await expect(admin.getByText("This code is wrong")).toBeVisible();
  await admin.getByRole("textbox", { name: "Code" }).fill(codeNow(secret));
  await admin.getByRole("button", { name: "Confirm" }).click();
  const codes = admin.getByRole("list", { name: "Recovery codes" }).getByRole("listitem");
  await expect(codes).toHaveCount(10);
  await expectAccessible(admin);
  const recoveryCode = await codes.first().innerText();
  await admin.getByRole("button", { name: "I have kept them" }).click();
  await expect(admin.getByText("You have 10 recovery codes left.")).toBeVisible();
  await page.goto(`${newsroom.url}/sign-in?next=/settings/sign-in`);
  await fillSignIn(page, ADMIN.email, PASSWORD);
  await expect(page.getByText("Enter the code that your authenticator app shows")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("textbox", { name: "Code" }).fill(nextCode(secret));
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Two-factor sign-in" })).toBeVisible();
  await page.context().clearCookies();
  await page.goto(`${newsroom.url}/sign-in?next=/settings/sign-in`);
  await fillSignIn(page, ADMIN.email, PASSWORD);
  await page.getByRole("textbox", { name: "Code" }).fill(recoveryCode.toUpperCase());
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByText("You have 9 recovery codes left.")).toBeVisible();
  expect(faults).toEqual([]);
});

test("a newsroom requires a second factor of editors, who set one up when they sign in", async ({ browser, page }) => {
  const { email } = await addPerson(admin, newsroom, "Lena Brandt", "editor");
  const lena = await openSignedInPage(browser, newsroom, email);
  await admin.goto(`${newsroom.url}/settings/newsroom`);
  await admin.getByRole("combobox", { name: "Required of" }).selectOption("Editors and admins");
  await admin.getByRole("form", { name: "Two-factor sign-in" }).getByRole("button", { name: "Save" }).click();
  await expect(admin.getByText("Newsroom settings saved.")).toBeAttached();
  expect((await lena.request.get(`${newsroom.url}/api/v1/me`)).status()).toBe(401);
  await page.goto(`${newsroom.url}/sign-in`);
  await fillSignIn(page, email, PASSWORD);
  await page.getByRole("button", { name: "Set up an authenticator app" }).click();
  await expect(page.getByRole("img", { name: "QR code with the key below" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("textbox", { name: "Code" }).fill(codeNow(await keyOn(page)));
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByText("You have no recovery codes.")).toBeVisible();
});

/** A device of this browser that has passkeys and is always unlocked. */
async function addDevice(context: BrowserContext, page: Page): Promise<void> {
  const device = await context.newCDPSession(page);
  await device.send("WebAuthn.enable");
  await device.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
    },
  });
}

test("a person adds a passkey and signs in with it alone", async ({ browser }) => {
  const { email } = await addPerson(admin, newsroom, "Iris Kowal", "reviewer");
  const iris = await openSignedInPage(browser, newsroom, email);
  const faults = collectFaults(iris);
  await addDevice(iris.context(), iris);
  await iris.goto(`${newsroom.url}/settings/sign-in`);
  await iris.getByRole("textbox", { name: "Name" }).fill("Laptop");
  await iris.getByRole("button", { name: "Add a passkey" }).click();
  await expect(iris.getByRole("row", { name: /^Laptop/ })).toBeVisible();
  await expectAccessible(iris);
  await iris.context().clearCookies();
  await iris.goto(`${newsroom.url}/sign-in?next=/settings/sign-in`);
  await expectAccessible(iris);
  await iris.getByRole("button", { name: "Sign in with a passkey" }).click();
  await expect(iris.getByRole("row", { name: /^Laptop/ })).not.toContainText("Never");
  await iris.getByRole("button", { name: "Remove Laptop" }).click();
  await expect(iris.getByText("You have no passkeys.")).toBeVisible();
  await iris.context().clearCookies();
  await iris.goto(`${newsroom.url}/sign-in`);
  await iris.getByRole("button", { name: "Sign in with a passkey" }).click();
  await expect(iris.getByText("This passkey is not known here")).toBeVisible();
  expect(faults.filter((fault) => !/401|422/.test(fault))).toEqual([]);
});
