import { expect, type Page, test } from "@playwright/test";
import { v7 as newId } from "uuid";
import { collectFaults, expectAccessible } from "./support/page-checks.ts";
import { ADMIN, addPerson, openSignedInPage, setUp } from "./support/people.ts";
import { type Newsroom, openNewsroom } from "./support/separate-newsroom.ts";

let newsroom: Newsroom;
let admin: Page;
let faults: string[];
test.describe.configure({ mode: "serial" });
test.beforeAll(async ({ browser, playwright }) => {
  newsroom = await openNewsroom();
  await setUp(await playwright.request.newContext(), newsroom);
  admin = await openSignedInPage(browser, newsroom, ADMIN.email);
  faults = collectFaults(admin);
});
test.afterEach(() => expect(faults).toEqual([]));
test.afterAll(async () => {
  await admin.context().close();
  await newsroom.close();
});

const openScale = async () => {
  await admin.goto(`${newsroom.url}/settings/rating-scale`);
  await expect(admin.getByRole("list", { name: "Rating scale" })).toBeVisible();
};
const rows = () => admin.getByRole("list", { name: "Rating scale" }).getByRole("listitem");
const dialog = () => admin.getByRole("dialog");
const change = async (label: string) => {
  await admin.getByRole("button", { name: `Edit ${label}`, exact: true }).click();
  await expect(dialog()).toBeVisible();
};
const save = () => dialog().getByRole("button", { name: "Save" }).click();

type StoredRating = { key: string; label: string; version: number; position: number };
const currentScale = async (): Promise<{ ratings: StoredRating[] }> =>
  (await admin.request.get(`${newsroom.url}/api/v1/ratings`)).json();

/** Change a rating through the API, like another admin. */
async function changeAsAnotherAdmin(key: string, more: object): Promise<void> {
  const current = (await currentScale()).ratings.find((rating) => rating.key === key);
  if (!current) throw new Error(`There is no rating ${key}.`);
  const { key: _, position: __, version, ...rating } = current;
  const response = await admin.request.put(`${newsroom.url}/api/v1/ratings/${key}`, {
    data: { ...rating, ...more },
    headers: { "if-match": `"${version}"` },
  });
  expect(response.status()).toBe(200);
}

/** Import an article, mark a claim in it and rate it as Ada. */
async function rateClaim(rating: string): Promise<{ articleId: string }> {
  const api = `${newsroom.url}/api/v1`;
  const text = "The bridge was built in 1931. It is 212 metres long.";
  const article = await (await admin.request.post(`${api}/articles`, { data: { text, allowDuplicate: true } })).json();
  const claim = `${api}/claims/${newId()}`;
  await admin.request.put(claim, { data: { articleId: article.id, passage: { start: 0, end: 29 } } });
  const verdict = { rating, rationale: "The register says so.", state: "submitted" };
  expect((await admin.request.put(`${claim}/verdict`, { data: verdict })).status()).toBe(201);
  return { articleId: article.id };
}

test("an admin sees the scale, and previews a new rating on sample text while there are no claims", async () => {
  await openScale();
  await expect(rows()).toHaveCount(7);
  await expectAccessible(admin);
  await admin.getByRole("button", { name: "Add a rating" }).click();
  await expect(dialog().getByText("There are no claims yet.")).toBeVisible();
  await expectAccessible(admin);
  await dialog().getByRole("button", { name: "Cancel" }).click();
});

test("a rating that is moved with the keyboard keeps its new position", async () => {
  await openScale();
  const down = admin.getByRole("button", { name: "Move False down" });
  await down.focus();
  await admin.keyboard.press("Enter");
  await admin.keyboard.press("Enter");
  await expect(rows().nth(2)).toContainText("False");
  await expect(down).toBeFocused();
  await expect(admin.getByText("False is number 3 of 7 now.")).toBeVisible();
  await expect.poll(async () => (await currentScale()).ratings.map(({ key }) => key)[2]).toBe("false");
  await admin.reload();
  await expect(rows().nth(2)).toContainText("False");
  const up = admin.getByRole("button", { name: "Move False up" });
  for (const place of [1, 0]) {
    await up.click();
    await expect(rows().nth(place)).toContainText("False");
  }
  await expect.poll(async () => (await currentScale()).ratings[0]?.key).toBe("false");
});

test("a rating can be moved with the mouse", async () => {
  await openScale();
  const handle = rows().nth(6).getByTitle("Drag to reorder");
  await handle.dragTo(rows().nth(5));
  await expect(rows().nth(5)).toContainText("Not checkable");
  await expect.poll(async () => (await currentScale()).ratings[5]?.key).toBe("not-checkable");
  await rows().nth(6).getByTitle("Drag to reorder").dragTo(rows().nth(5));
  await expect.poll(async () => (await currentScale()).ratings[5]?.key).toBe("unproven");
});

test("an illegible colour is refused at its field, and a better one is previewed at once", async () => {
  await rateClaim("true");
  await openScale();
  await admin.getByRole("button", { name: "Add a rating" }).click();
  await dialog().getByRole("textbox", { name: "Label", exact: true }).fill("Out of context");
  await expect(dialog().getByRole("textbox", { name: "Key" })).toHaveValue("out-of-context");
  const light = dialog().getByRole("textbox", { name: "Colour on a light background", exact: true });
  await light.fill("#c9a227");
  await save();
  await expect(dialog().getByText("Check the marked fields.")).toBeVisible();
  await expect(light).toHaveAccessibleDescription(/its contrast is 2\.1 : 1.*Choose a darker one/);
  await light.fill("#7a3b78");
  await dialog().getByRole("textbox", { name: "Colour on a dark background", exact: true }).fill("#d7a0d6");
  await expect(light).toHaveAccessibleDescription(/the name is readable/);
  await expect(dialog().getByText("No claim has this rating yet.")).toBeVisible();
  await expect(dialog().locator("mark").first()).toHaveText("The bridge was built in 1931.");
  await dialog().getByRole("combobox", { name: "Another language" }).selectOption("de");
  await dialog().getByRole("button", { name: "Add the language" }).click();
  await dialog().getByRole("textbox", { name: "Label in German" }).fill("Aus dem Zusammenhang gerissen");
  await expectAccessible(admin);
  await save();
  await expect(rows().nth(7)).toContainText("Out of context");
  await expect(rows().nth(7)).toContainText("1 more language");
  await admin.emulateMedia({ colorScheme: "light" });
  await expect(rows().nth(7).getByText("Out of context").first()).toHaveCSS("color", "rgb(122, 59, 120)");
  await admin.reload();
  await expect(rows().nth(7).getByText("Out of context").first()).toHaveCSS("color", "rgb(122, 59, 120)");
});

test("a change by another admin is shown, and nothing typed is lost", async () => {
  await openScale();
  await change("Mixed");
  await dialog().getByRole("textbox", { name: "Label", exact: true }).fill("Half true");
  await changeAsAnotherAdmin("mixed", { label: "Partly true", description: "Some of it holds." });
  await save();
  await expect(dialog().getByText("Someone changed this rating in the meantime.")).toBeVisible();
  await expect(dialog().getByText("Someone else wrote “Partly true”.")).toBeVisible();
  await expect(dialog().getByRole("textbox", { name: "Label", exact: true })).toHaveValue("Half true");
  await expect(dialog().getByRole("textbox", { name: "Description" })).toHaveValue("Some of it holds.");
  await save();
  await expect(dialog()).toHaveCount(0);
  await expect(rows().nth(2)).toContainText("Half true");
  await expect(rows().nth(2)).toContainText("Some of it holds.");
});

test("a change of the order by another admin causes no conflict", async () => {
  await openScale();
  await change("Half true");
  await dialog().getByRole("textbox", { name: "Label", exact: true }).fill("Mixed");
  const { ratings, version } = await (await admin.request.get(`${newsroom.url}/api/v1/ratings`)).json();
  const keys = ratings.map(({ key }: StoredRating) => key);
  const moved = [keys[2], keys[0], keys[1], ...keys.slice(3)];
  const order = (list: string[], from: number) =>
    admin.request.put(`${newsroom.url}/api/v1/ratings`, { data: { keys: list }, headers: { "if-match": `"${from}"` } });
  expect((await order(moved, version)).status()).toBe(200);
  await save();
  await expect(dialog()).toHaveCount(0);
  await expect(rows().nth(0)).toContainText("Mixed");
  expect(
    (await order(keys, (await (await admin.request.get(`${newsroom.url}/api/v1/ratings`)).json()).version)).ok(),
  ).toBe(true);
});

test("Escape does not close a dialog with unsaved text", async () => {
  await openScale();
  await change("True");
  await dialog().getByRole("textbox", { name: "Value" }).fill("6");
  await expect(
    dialog().getByText(/1 verdict has this rating\. Exports made from now on give the value 6/),
  ).toBeVisible();
  await admin.keyboard.press("Escape");
  await expect(dialog().getByText("You changed this rating. Save it, or cancel.")).toBeVisible();
  await expect(dialog().getByRole("textbox", { name: "Value" })).toHaveValue("6");
  await dialog().getByRole("button", { name: "Cancel" }).click();
  await expect(dialog()).toHaveCount(0);
});

test("a retired rating is no longer offered, can still be filtered by, and can be restored", async () => {
  await rateClaim("unproven");
  const { articleId } = await rateClaim("unproven");
  await openScale();
  await admin.getByRole("button", { name: "Retire Unproven" }).click();
  await expect(dialog()).toContainText("2 verdicts have it and will keep it.");
  await dialog().getByRole("button", { name: "Retire" }).click();
  const retired = admin.getByRole("region", { name: "Retired ratings" });
  await expect(retired.getByRole("listitem")).toContainText("Unproven");
  await expect(rows()).toHaveCount(7);
  await expectAccessible(admin);
  await admin.goto(`${newsroom.url}/articles/${articleId}`);
  await admin.getByRole("combobox", { name: "Rating" }).first().waitFor({ state: "attached" });
  await expect(admin.getByRole("combobox", { name: "Rating" }).locator("option", { hasText: "Unproven" })).toHaveCount(
    1,
  );
  await openScale();
  await retired.getByRole("button", { name: "Restore Unproven" }).click();
  await expect(rows()).toHaveCount(8);
  await expect(retired).toHaveCount(0);
});

test("only admins can change the scale", async ({ browser }) => {
  const { email } = await addPerson(admin, newsroom, "Uma Ferrer", "editor");
  const uma = await openSignedInPage(browser, newsroom, email);
  await expect(uma.getByRole("link", { name: "Rating scale" })).toHaveCount(0);
  expect((await uma.request.get(`${newsroom.url}/settings/rating-scale`)).status()).toBe(404);
  expect((await uma.request.get(`${newsroom.url}/api/v1/ratings`)).status()).toBe(200);
  expect((await uma.request.put(`${newsroom.url}/api/v1/ratings`, { data: { keys: [] } })).status()).toBe(403);
  await uma.context().close();
});

test("a rating keeps its symbol and its line at another place in the scale, until an admin gives it others", async () => {
  const { articleId } = await rateClaim("true");
  const look = async () => {
    await admin.goto(`${newsroom.url}/articles/${articleId}`);
    const mark = admin.locator("mark").first();
    await expect(mark).toHaveClass(/r-true/);
    const line = await mark.evaluate((element) => getComputedStyle(element).textDecorationStyle);
    const disc = admin.getByRole("complementary").locator(".disc").first();
    return [line, await disc.evaluate((element) => getComputedStyle(element).backgroundImage)];
  };
  const before = await look();
  expect(before[0]).toBe("solid");
  await openScale();
  for (const place of [3, 2]) {
    await admin.getByRole("button", { name: "Move True up" }).click();
    await expect(rows().nth(place)).toContainText("True");
  }
  await expect.poll(async () => (await currentScale()).ratings[2]?.key).toBe("true");
  expect(await look()).toEqual(before);

  await openScale();
  await change("True");
  const symbols = dialog().getByRole("group", { name: "Symbol" });
  await expect(symbols.getByRole("radio", { name: "Half a disc, used by Mixed" })).toBeDisabled();
  await symbols.getByRole("radio", { name: "Ring with a plus" }).check({ force: true });
  await dialog()
    .getByRole("group", { name: "Line under claims" })
    .getByRole("radio", { name: "Double, 1.4 px" })
    .check({ force: true });
  await expectAccessible(admin);
  await save();
  await expect(dialog()).toHaveCount(0);
  const after = await look();
  expect(after[0]).toBe("double");
  expect(after[1]).not.toBe(before[1]);
});
