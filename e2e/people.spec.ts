import { expect, type Page, test } from "@playwright/test";
import { v7 as newId } from "uuid";
import { collectFaults, expectAccessible } from "./support/page-checks.ts";
import { ADMIN, addPerson, openSignedInPage, PASSWORD, setUp } from "./support/people.ts";
import { type Newsroom, openNewsroom } from "./support/separate-newsroom.ts";

let newsroom: Newsroom;
let admin: Page;
test.beforeAll(async ({ browser, playwright }) => {
  newsroom = await openNewsroom();
  await setUp(await playwright.request.newContext(), newsroom);
  admin = await openSignedInPage(browser, newsroom, ADMIN.email);
});
test.afterAll(() => newsroom.close());

const openPerson = async (name: string) => {
  await admin.goto(`${newsroom.url}/settings/people`);
  await admin.getByRole("button", { name: `Edit ${name}` }).click();
};

test("an admin invites someone with a link that is shown once", async () => {
  const faults = collectFaults(admin);
  await admin.goto(`${newsroom.url}/settings/people`);
  await admin.getByRole("button", { name: "Invite someone" }).click();
  await admin.getByRole("textbox", { name: "Name" }).fill("Lena Brandt");
  await admin.getByRole("textbox", { name: "E-mail" }).fill(ADMIN.email);
  await admin.getByRole("radio", { name: "Editor" }).check();
  await expectAccessible(admin);
  await admin.getByRole("button", { name: "Create invitation" }).click();
  await expect(admin.getByText("Ada Okafor already has this e-mail address.")).toBeVisible();
  await admin.getByRole("textbox", { name: "E-mail" }).fill("lena@newsroom.example");
  await admin.getByRole("button", { name: "Create invitation" }).click();
  await expect(admin.getByLabel("Invitation for Lena Brandt")).toHaveValue(/\/access\/[\w-]{43}$/);
  await admin.getByRole("button", { name: "Done" }).click();
  await expect(admin.getByRole("row", { name: /Lena Brandt lena@newsroom\.example Editor Invited/ })).toBeVisible();
  await expectAccessible(admin);
  expect(faults).toEqual([]);
});

test("a change of role applies from the next request on", async ({ browser }) => {
  const { email } = await addPerson(admin, newsroom, "Omar Vidal", "editor");
  const omar = await openSignedInPage(browser, newsroom, email);
  await openPerson("Omar Vidal");
  await admin.getByRole("radio", { name: "Reader" }).check();
  await expect(admin.getByText("Changing the role signs Omar Vidal out.")).toBeVisible();
  await admin.getByRole("button", { name: "Save" }).click();
  await expect(admin.getByRole("row", { name: /Omar Vidal .* Reader Active/ })).toBeVisible();
  await omar.reload();
  await expect(omar.getByRole("heading", { name: "Sign in" })).toBeVisible();
});

test("a disabled person is signed out at the next request, and can sign in again when enabled", async ({ browser }) => {
  const { email } = await addPerson(admin, newsroom, "Iris Kowal", "reviewer");
  const iris = await openSignedInPage(browser, newsroom, email);
  await openPerson("Iris Kowal");
  await admin.getByRole("button", { name: "Disable" }).click();
  await expect(admin.getByRole("row", { name: /Iris Kowal .* Disabled/ })).toBeVisible();
  expect((await iris.request.get(`${newsroom.url}/api/v1/me`)).status()).toBe(401);
  await openPerson("Iris Kowal");
  await admin.getByRole("button", { name: "Enable" }).click();
  await expect(admin.getByRole("row", { name: /Iris Kowal .* Active/ })).toBeVisible();
  await openSignedInPage(browser, newsroom, email);
});

test("a person who forgot their password gets a link to choose a new one", async ({ page }) => {
  await addPerson(admin, newsroom, "Theo Lind", "reviewer");
  await openPerson("Theo Lind");
  await admin.getByRole("button", { name: "Create link for a new password" }).click();
  await page.goto(await admin.getByLabel("Link for a new password for Theo Lind").inputValue());
  await expectAccessible(page);
  await page.getByLabel("New password", { exact: true }).fill("eleven grey harbour bells");
  await page.getByRole("button", { name: "Save password and sign in" }).click();
  await expect(page.getByRole("button", { name: /Theo Lind, reviewer/ })).toBeVisible();
});

test("the last admin cannot remove their own access", async () => {
  await openPerson(ADMIN.name);
  await admin.getByRole("radio", { name: "Reviewer" }).check();
  await admin.getByRole("button", { name: "Save" }).click();
  await expect(admin.getByText("You cannot remove your own admin role.")).toBeVisible();
});

test("only admins can see the list of people", async ({ browser }) => {
  const { email } = await addPerson(admin, newsroom, "Uma Ferrer", "editor");
  const uma = await openSignedInPage(browser, newsroom, email);
  await expect(uma.getByRole("link", { name: "People" })).toHaveCount(0);
  expect((await uma.request.get(`${newsroom.url}/settings/people`)).status()).toBe(404);
  expect((await uma.request.get(`${newsroom.url}/api/v1/people`)).status()).toBe(403);
});

test("people change their name and password, which ends their other sessions and the tokens they do not keep", async ({
  browser,
}) => {
  const { email } = await addPerson(admin, newsroom, "Jon Abara", "reviewer");
  const [here, elsewhere] = [
    await openSignedInPage(browser, newsroom, email),
    await openSignedInPage(browser, newsroom, email),
  ];
  await expectAccessible(here);
  await here.getByLabel("Name, as others see it").fill("Jonas Abara");
  await here.getByRole("button", { name: "Save name" }).click();
  await expect(here.getByRole("button", { name: /Jonas Abara, reviewer/ })).toBeVisible();
  for (const name of ["Archive", "Wire"])
    expect((await here.request.put(`${newsroom.url}/api/v1/tokens/${newId()}`, { data: { name } })).status()).toBe(201);
  await here.reload();
  await expect(here.getByText("A new password signs you out on every other device and revokes your")).toBeVisible();
  await here.getByRole("form", { name: "Password" }).getByLabel("Wire").check();
  await expectAccessible(here);
  await here.getByLabel("Current password", { exact: true }).fill(PASSWORD);
  await here.getByLabel("New password", { exact: true }).fill("eleven grey harbour bells");
  await here.getByRole("button", { name: "Change password" }).click();
  await expect(here.getByText("Your password was changed.")).toBeVisible();
  expect((await here.request.get(`${newsroom.url}/api/v1/me`)).status()).toBe(200);
  expect((await elsewhere.request.get(`${newsroom.url}/api/v1/me`)).status()).toBe(401);
  const { tokens } = await (await here.request.get(`${newsroom.url}/api/v1/tokens`)).json();
  expect(tokens).toMatchObject([{ name: "Wire" }]);
});

test("signing out everywhere ends this session too", async ({ browser }) => {
  const { email } = await addPerson(admin, newsroom, "Sara Lemke", "reader");
  const [here, elsewhere] = [
    await openSignedInPage(browser, newsroom, email),
    await openSignedInPage(browser, newsroom, email),
  ];
  await here.getByRole("button", { name: "Sign out everywhere" }).click();
  await expect(here.getByRole("heading", { name: "Sign in" })).toBeVisible();
  expect((await elsewhere.request.get(`${newsroom.url}/api/v1/me`)).status()).toBe(401);
});

test("a token works until it is revoked", async ({ browser, playwright }) => {
  const { email } = await addPerson(admin, newsroom, "Yann Petit", "reviewer");
  const page = await openSignedInPage(browser, newsroom, email);
  await page.goto(`${newsroom.url}/settings/tokens`);
  await page.getByLabel("What it is for").fill("Archive");
  await page.getByRole("button", { name: "Create token" }).click();
  const token = await page.getByLabel("Token “Archive”").inputValue();
  const program = await playwright.request.newContext({ extraHTTPHeaders: { authorization: `Bearer ${token}` } });
  expect(await (await program.get(`${newsroom.url}/api/v1/me`)).json()).toMatchObject({ email, role: "reviewer" });
  await expectAccessible(page);
  await page.getByRole("button", { name: "Revoke Archive" }).click();
  await expect(page.getByText("You have no API tokens.")).toBeVisible();
  expect((await program.get(`${newsroom.url}/api/v1/me`)).status()).toBe(401);
});
