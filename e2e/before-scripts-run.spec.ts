import { expect, type Page } from "@playwright/test";
import { delayResponses } from "./support/delayed-responses.ts";
import { PEOPLE, test } from "./support/fixtures.ts";

/** Delay the scripts of the page until the returned function is called. */
const withoutScripts = (page: Page) => delayResponses(page, "**/_next/static/**/*.js");

test("an e-mail address and a password typed before scripts run are kept, and the password appears in no address", async ({
  page,
}) => {
  const addresses: string[] = [];
  page.on("request", (request) => addresses.push(request.url()));
  const release = await withoutScripts(page);
  await page.goto("/sign-in", { waitUntil: "commit" });
  const email = page.getByRole("textbox", { name: "E-mail" });
  const password = page.getByLabel("Password", { exact: true });
  const signIn = page.getByRole("button", { name: "Sign in", exact: true });
  await email.fill(PEOPLE.reviewer);
  await password.fill("not the password");
  await expect(signIn).toBeDisabled();
  await page.keyboard.press("Enter");
  release();
  await signIn.click();
  await expect(page.getByRole("alert").getByText("The e-mail address or the password is wrong.")).toBeVisible();
  await expect(email).toHaveValue(PEOPLE.reviewer);
  await password.fill(process.env.GALLEY_DEMO_PASSWORD ?? "");
  await page.keyboard.press("Enter");
  await expect(page).not.toHaveURL(/sign-in/);
  expect(addresses.filter((address) => /password=|not.the.password/i.test(address))).toEqual([]);
});

test("buttons are disabled until scripts run", async ({ page, signIn, article }) => {
  await signIn("editor");
  const { url } = await article("Early tides\n\nHigh water came before anybody was there.");
  const release = await withoutScripts(page);
  await page.goto(url, { waitUntil: "commit" });
  await expect(page.getByText("High water came")).toBeVisible();
  const details = page.getByRole("button", { name: "Details" });
  await expect(details).toBeDisabled();
  release();
  await details.click();
  await expect(page.getByRole("dialog", { name: "Details" })).toBeVisible();
});

test("a search typed before scripts run is carried out once they do", async ({ page, signIn, article }) => {
  await signIn("reviewer");
  await article("Early harbours\n\nA ship came in.");
  const release = await withoutScripts(page);
  await page.goto("/articles", { waitUntil: "commit" });
  await page.getByRole("searchbox").fill("Early harbours");
  release();
  await expect(page).toHaveURL(/Early/);
  await expect(page.getByRole("searchbox")).toHaveValue("Early harbours");
});

test("passwords typed before scripts run are kept, and choices wait for them", async ({ page, signIn }) => {
  await signIn("second");
  const release = await withoutScripts(page);
  await page.goto("/settings/account", { waitUntil: "commit" });
  const [current, next] = [page.getByLabel("Current password"), page.getByLabel("New password")];
  await current.fill("not my password");
  await next.fill("another quiet meadow gate");
  await expect(page.getByRole("form", { name: "E-mail" }).getByRole("radio").first()).toBeDisabled();
  release();
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(page.getByRole("form", { name: "Password" }).getByRole("alert")).toContainText(
    "not your current password",
  );
  await expect(current).toHaveValue("not my password");
  await expect(next).toHaveValue("another quiet meadow gate");
});

test("a file can be chosen once scripts run", async ({ page, signIn }) => {
  await signIn("reviewer");
  const release = await withoutScripts(page);
  await page.goto("/articles/new", { waitUntil: "commit" });
  const choice = page.locator('input[type="file"]');
  await expect(choice).toBeDisabled();
  release();
  await expect(choice).toBeEnabled();
});
