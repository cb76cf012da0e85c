import { expect, type Page } from "@playwright/test";
import { PEOPLE, test } from "./support/fixtures.ts";
import { heldBack } from "./support/held-back.ts";
import { fillSignIn } from "./support/people.ts";

/** Keep the scripts of the page from it until the returned function is called. */
const withoutScripts = (page: Page) => heldBack(page, "**/_next/static/**/*.js");

test("who signs in before the page listens is signed in once it does, and their password stands in no address", async ({
  page,
}) => {
  const addresses: string[] = [];
  page.on("request", (request) => addresses.push(request.url()));
  const arrive = await withoutScripts(page);
  await page.goto("/sign-in", { waitUntil: "commit" });
  await fillSignIn(page, PEOPLE.reviewer, "not the password");
  arrive();
  await expect(page.getByRole("alert").getByText("The e-mail address or the password is wrong.")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "E-mail" })).toHaveValue(PEOPLE.reviewer);
  await page.getByLabel("Password", { exact: true }).fill(process.env.GALLEY_DEMO_PASSWORD ?? "");
  await page.keyboard.press("Enter");
  await expect(page).not.toHaveURL(/sign-in/);
  expect(addresses.filter((address) => /password=|not.the.password/i.test(address))).toEqual([]);
});

for (const [what, act, dialog] of [
  ["a key", (page: Page) => page.keyboard.press("Shift+?"), "Keys"],
  ["a button", (page: Page) => page.getByRole("button", { name: "Details" }).click(), "Details"],
] as const) {
  test(`${what} pressed before the page listens does what it does, once it does`, async ({ page, signIn, article }) => {
    await signIn("editor");
    const { url } = await article("Early tides\n\nHigh water came before anybody was there.");
    const arrive = await withoutScripts(page);
    await page.goto(url, { waitUntil: "commit" });
    await expect(page.getByText("High water came")).toBeVisible();
    await act(page);
    arrive();
    await expect(page.getByRole("dialog", { name: dialog })).toBeVisible();
  });
}

test("what is typed before the page listens is kept, and what is chosen", async ({ page, signIn, article }) => {
  await signIn("reviewer");
  await article("Early harbours\n\nA ship came in.");
  const arrive = await withoutScripts(page);
  await page.goto("/articles", { waitUntil: "commit" });
  await page.getByRole("searchbox").fill("Early harbours");
  arrive();
  await expect(page).toHaveURL(/Early/);
  await expect(page.getByRole("searchbox")).toHaveValue("Early harbours");
});

test("of several fields each is kept, and of choices the last", async ({ page, signIn }) => {
  await signIn("second");
  const arrive = await withoutScripts(page);
  await page.goto("/settings/account", { waitUntil: "commit" });
  const mail = page.getByRole("form", { name: "E-mail" });
  const choices = mail.getByRole("radio", { checked: false });
  const last = mail.getByRole("radio").last();
  await choices.first().check();
  await last.check();
  await page.getByLabel("Current password").fill("not my password");
  await page.getByLabel("New password").fill("another quiet meadow gate");
  await page.getByRole("button", { name: "Change password" }).click();
  arrive();
  const form = page.getByRole("form", { name: "Password" });
  await expect(form.getByRole("alert")).toContainText("not the one you gave");
  await expect(page.getByLabel("Current password")).toHaveValue("not my password");
  await expect(page.getByLabel("New password")).toHaveValue("another quiet meadow gate");
  await expect(last).toBeChecked();
  await expect(mail.getByRole("button", { name: "Save choice" })).toBeEnabled();
});

test("a file that is chosen before the page listens is read once it does", async ({ page, signIn, faults }) => {
  await signIn("reviewer");
  const arrive = await withoutScripts(page);
  await page.goto("/articles/new", { waitUntil: "commit" });
  const text = Buffer.from("Early harbours\n\nA ship came in before anybody was there.");
  await page.locator('input[type="file"]').setInputFiles({ name: "early.txt", mimeType: "text/plain", buffer: text });
  arrive();
  await expect(page.getByText("early.txt").or(page.getByText("A ship came in")).first()).toBeVisible();
  expect(faults).toEqual([]);
});
