import { expect, type Page } from "@playwright/test";
import { PEOPLE, test } from "./fixtures.ts";
import { fillSignIn } from "./people.ts";

/** Keep the scripts of the page from it until the returned function is called. */
async function withoutScripts(page: Page): Promise<() => void> {
  let resolve = () => {};
  const promise = new Promise<void>((arrived) => {
    resolve = arrived;
  });
  await page.route("**/_next/static/**/*.js", async (route) => {
    await promise;
    await route.continue();
  });
  return () => resolve();
}

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
