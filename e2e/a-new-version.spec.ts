import { expect, type Page } from "@playwright/test";
import { markClaim, rate } from "./support/claim-requests.ts";
import { type ImportedArticle, test } from "./support/fixtures.ts";
import { expectAccessible } from "./support/page-checks.ts";

const RISE = "Prices rose by four per cent in May";
const FLEET = "The harbour has nine hundred berths";
const BRIDGE = "The old bridge was closed in 1974";
const TRAM = "The tram will run at night from autumn on";
const OPENING = "Nobody had expected it, said the clerk who keeps the books of the town.";

/** Versions of an article, as an outlet published them. */
const lines = (parts: string[]) => ["What the town paid for", ...parts].join("\n\n");
const FIRST = lines([`${OPENING} ${RISE}, the office says.`, `${BRIDGE}, and stayed so.`, `${FLEET}.`, `${TRAM}.`]);
const SECOND = lines([
  `${OPENING} Prices fell by four per cent in May, the office says.`,
  `${FLEET}.`,
  "A new bridge was begun in 1975, further down the river.",
  "The tram will not run at night from autumn on.",
]);

/** An article with four claims by the reviewer, two of them with verdicts. */
async function articleWithVerdicts(
  page: Page,
  article: (text: string, more?: Record<string, unknown>) => Promise<ImportedArticle>,
) {
  const importedArticle = await article(FIRST, { requiredVerdicts: 1 });
  const ids = { rise: "", bridge: "", fleet: "", tram: "" };
  ids.rise = await markClaim(page, importedArticle, RISE);
  ids.bridge = await markClaim(page, importedArticle, BRIDGE);
  ids.fleet = await markClaim(page, importedArticle, FLEET);
  ids.tram = await markClaim(page, importedArticle, TRAM);
  for (const id of [ids.rise, ids.tram]) await rate(page, id, "false");
  return { ...importedArticle, claims: ids };
}

async function addVersion(page: Page, { id }: ImportedArticle, text: string, more: object = {}): Promise<number> {
  const response = await page.request.post(`/api/v1/articles/${id}/versions`, { data: { text, ...more } });
  expect(response.status(), await response.text()).toBe(201);
  return (await response.json()).version;
}

test("an editor sees how a new text changes each claim before saving it", async ({ page, pageOf, signIn, article }) => {
  const { url } = await articleWithVerdicts(await pageOf("reviewer"), article);
  await signIn("editor");
  await page.goto(url);
  await page.getByRole("link", { name: "New version" }).click();
  const field = page.getByRole("textbox", { name: "Text of the article" });
  const compare = page.getByRole("button", { name: "Compare with version 1" });
  await expect(field).toBeVisible();
  await expectAccessible(page);

  await field.fill(FIRST);
  await compare.click();
  await expect(page.getByText("This is identical to version 1")).toBeVisible();
  await expect(page.getByRole("button", { name: /Save/ })).toHaveCount(0);
  await page.getByRole("button", { name: "Back to the text" }).click();
  await expect(field).toHaveValue(FIRST);

  await field.fill(SECOND);
  await compare.click();
  const panel = page.getByRole("complementary");
  await expect(panel.getByText("1 only shifted, 2 changed, 1 lost")).toBeVisible();
  await expect(panel.getByRole("listitem").filter({ hasText: "per cent in May" }).getByRole("deletion")).toHaveText(
    "rose",
  );
  const row = page.getByRole("row").filter({ hasText: "per cent in May" });
  await expect(row.getByRole("deletion")).toHaveText("rose");
  await expect(row.getByRole("insertion")).toHaveText("fell");
  await expect(row.locator("mark")).toHaveText([/^Prices rose/, /^Prices fell/]);
  await expectAccessible(page);

  await page.getByRole("checkbox", { name: "Show only what changed" }).check();
  await expect(page.getByRole("cell", { name: "without a change" }).first()).toBeVisible();
  await expect(page.getByRole("row").filter({ hasText: FLEET })).toBeHidden();
  await panel.getByRole("textbox", { name: "Note" }).fill("The outlet turned the figure round.");
  await panel.getByRole("button", { name: "Save as version 2" }).click();

  await page.getByRole("link", { name: "Version 2 of 2" }).click();
  await expect(page.getByRole("listitem", { name: "Version 2" })).toContainText("The outlet turned the figure round.");
  await expectAccessible(page);
  await page.getByRole("link", { name: "Compare with 1" }).click();
  await expect(page.getByRole("row").filter({ hasText: "per cent in May" }).getByRole("insertion")).toHaveText("fell");
  await expectAccessible(page);
});

test("claims among similar sentences stay with their own words", async ({ page, signIn, article }) => {
  const level = (hour: string, height: number) =>
    `At ${hour} the river stood at ${height} centimetres by the old mill.`;
  const [six, seven, eight, nine] = [level("six", 211), level("seven", 214), level("eight", 220), level("nine", 225)];
  await signIn("editor");
  const ticker = await article(lines([eight, seven, six]));
  for (const quote of [eight, seven, six]) await markClaim(page, ticker, quote);
  await page.goto(ticker.url);
  await page.getByRole("link", { name: "New version" }).click();
  await page.getByRole("textbox", { name: "Text of the article" }).fill(lines([nine, level("eight", 219), seven]));
  await page.getByRole("button", { name: "Compare with version 1" }).click();

  const panel = page.getByRole("complementary");
  await expect(panel.getByText("1 only shifted, 1 changed, 1 lost")).toBeVisible();
  const changed = panel.getByRole("listitem").filter({ hasText: "At eight" });
  await expect(changed.getByRole("deletion")).toHaveText("220");
  await expect(changed.getByRole("insertion")).toHaveText("219");
  await expect(page.getByRole("row").filter({ hasText: "At nine" }).locator("mark")).toHaveCount(0);
  await expect(page.locator("mark").filter({ hasText: seven })).toHaveCount(2);
  await expect(page.locator("mark").filter({ hasText: six })).toHaveCount(1);
});

test("a version that was added meanwhile is not overwritten, and nothing typed is lost", async ({
  page,
  pageOf,
  signIn,
  article,
}) => {
  const importedArticle = await articleWithVerdicts(await pageOf("reviewer"), article);
  await signIn("editor");
  await page.goto(`${importedArticle.url}/new-version`);
  await page.getByRole("textbox", { name: "Text of the article" }).fill(SECOND);
  await page.getByRole("button", { name: "Compare with version 1" }).click();
  const panel = page.getByRole("complementary");
  await panel.getByRole("textbox", { name: "Note" }).fill("What I know of it.");
  await addVersion(page, importedArticle, `${FIRST} One more word.`);
  await panel.getByRole("button", { name: "Save as version 2" }).click();
  await expect(panel.getByText("Someone imported another version in the meantime.")).toBeVisible();
  await expect(page.getByRole("columnheader", { name: "Version 2, current" })).toBeVisible();
  await expect(panel.getByRole("textbox", { name: "Note" })).toHaveValue("What I know of it.");
  await panel.getByRole("button", { name: "Save as version 3" }).click();
  await expect(page.getByRole("link", { name: "Version 3 of 3" })).toBeVisible();
});

test("a reader is told about a new version, and the text stays until they load it", async ({
  page,
  pageOf,
  signIn,
  article,
}) => {
  await signIn("reviewer");
  const importedArticle = await articleWithVerdicts(page, article);
  await page.goto(`${importedArticle.url}?claim=${importedArticle.claims.fleet}`);
  const panel = page.getByRole("complementary");
  await panel.getByRole("textbox", { name: "Rationale" }).fill("The harbour master counted them.");
  await expect(panel.getByText("Draft saved")).toBeVisible();

  await addVersion(await pageOf("editor"), importedArticle, SECOND);
  await expect(page.getByText("A new version of this article was imported. Your work is kept.")).toBeVisible();
  await expect(page.locator("mark")).toHaveText([RISE, BRIDGE, FLEET, TRAM]);
  await expectAccessible(page);

  await page.getByRole("button", { name: "Show version 2" }).click();
  await expect(page.locator("mark")).toHaveText([/^Prices fell/, FLEET, /will not run/]);
  await expect(panel.getByRole("textbox", { name: "Rationale" })).toHaveText("The harbour master counted them.");
});

test("a changed claim is stale until its reviewer confirms it, a lost claim can be placed by hand, and restored words restore claims", async ({
  page,
  pageOf,
  signIn,
  article,
  select,
}) => {
  await signIn("reviewer");
  const importedArticle = await articleWithVerdicts(page, article);
  await addVersion(await pageOf("editor"), importedArticle, SECOND);

  await page.goto(`${importedArticle.url}?claim=${importedArticle.claims.rise}`);
  const panel = page.getByRole("complementary");
  await expect(panel.getByRole("deletion")).toHaveText("rose");
  await expect(panel.getByRole("insertion")).toHaveText("fell");
  await expectAccessible(page);
  await panel.getByRole("button", { name: "Confirm my verdict" }).click();
  await expect(page.getByRole("alertdialog", { name: /Does the statement still say/ })).toContainText(RISE);
  await page.getByRole("button", { name: "Yes, keep it" }).click();
  await page.getByRole("textbox", { name: "Reason" }).fill("They neither rose nor fell.");
  await page.getByRole("button", { name: "Confirm", exact: true }).click();
  await expect(panel.getByRole("button", { name: "Confirm my verdict" })).toHaveCount(0);
  await expect(panel.getByText("Stale")).toHaveCount(0);

  await panel.getByRole("button", { name: "Back to all claims" }).click();
  await expect(panel.getByText("Lost from the text")).toBeVisible();
  await expect(panel.getByRole("deletion")).toHaveText(BRIDGE);
  await expectAccessible(page);
  await select("A new bridge was begun in 1975");
  await panel.getByRole("button", { name: "Attach to selected words" }).click();
  await expect(page.locator("mark")).toHaveText([
    /^Prices fell/,
    FLEET,
    "A new bridge was begun in 1975",
    /will not run/,
  ]);
  await expect(panel.getByText("Lost from the text")).toHaveCount(0);

  await addVersion(
    await pageOf("editor"),
    importedArticle,
    SECOND.replace("The tram will not run", "The tram will run"),
  );
  await page.getByRole("button", { name: "Show version 3" }).click();
  await panel.getByRole("button", { name: /^The tram will run/ }).click();
  await expect(panel.getByRole("button", { name: "Next claim" })).toBeVisible();
  await expect(panel.getByText("Stale")).toHaveCount(0);
  await expect(panel.getByText("The words of this claim changed")).toHaveCount(0);

  await page.goto(`${importedArticle.url}/versions/1`);
  await expect(page.getByText("This is version 1 of 3.")).toBeVisible();
  for (const words of [RISE, BRIDGE, FLEET, TRAM])
    await expect(page.locator("mark").filter({ hasText: words })).toHaveCount(1);
  await expectAccessible(page);
  await page.getByRole("link", { name: "Go to the current version" }).click();
  await expect(page.getByRole("link", { name: "Version 3 of 3" })).toBeVisible();
});

test("a sentence that the outlet strikes out is told with its claim, though no word changed", async ({
  page,
  pageOf,
  signIn,
  article,
}) => {
  await signIn("reviewer");
  const importedArticle = await articleWithVerdicts(page, article);
  const [headline, ...paragraphs] = FIRST.split("\n\n");
  const html = paragraphs.map((text) => `<p>${text.replace(TRAM, `<s>${TRAM}</s>`)}</p>`).join("");
  const editor = await pageOf("editor");
  await addVersion(editor, importedArticle, "", { text: undefined, html: `<h1>${headline}</h1>${html}` });

  await page.goto(importedArticle.url);
  const panel = page.getByRole("complementary");
  await panel.getByRole("button", { name: /The tram will run.*struck out in the text/ }).click();
  await expect(panel.getByText("The article strikes out words of this claim.")).toBeVisible();
  await expect(panel.getByText("Stale")).toHaveCount(0);
  await expectAccessible(page);
  await panel.getByRole("link", { name: "Compare version 1 with 2" }).click();
  await expect(page.getByText("3 exact, 1 struck out")).toBeVisible();
  await page.getByRole("checkbox", { name: "Show only what changed" }).check();
  await expect(page.getByRole("row").filter({ hasText: TRAM })).toBeVisible();
  await expect(page.getByRole("row").filter({ hasText: FLEET })).toBeHidden();
  await expectAccessible(page);
});

test("a correction request is recorded, answered, and closed by the version that makes the correction", async ({
  page,
  pageOf,
  signIn,
  article,
}) => {
  await signIn("reviewer");
  const importedArticle = await articleWithVerdicts(page, article);
  await page.goto(`${importedArticle.url}?claim=${importedArticle.claims.rise}`);
  const corrections = page.getByRole("region", { name: "Correction by the outlet" });
  await corrections.getByRole("button", { name: "Note a correction request" }).click();
  await corrections.getByRole("textbox", { name: "What the outlet was asked to correct" }).fill("Say fell, not rose.");
  await corrections.getByLabel("Requested on").fill("2026-03-14");
  await page.reload();
  await expect(corrections.getByLabel("Requested on")).toHaveValue("2026-03-14");
  await expectAccessible(page);
  await corrections.getByRole("button", { name: "Save" }).click();
  await expect(corrections.getByText("Requested", { exact: true })).toBeVisible();
  await corrections.getByRole("button", { name: "Record the outcome" }).click();
  await corrections.getByRole("textbox", { name: "What the outlet answered" }).fill("We shall change it tonight.");
  await page.reload();
  await expect(corrections.getByRole("textbox", { name: "What the outlet answered" })).toHaveValue(/tonight/);
  await corrections.getByRole("button", { name: "Save" }).click();
  await expect(corrections.getByRole("paragraph").filter({ hasText: "We shall change it tonight." })).toBeVisible();
  await expect(corrections.getByText("Answered", { exact: true })).toBeVisible();

  const editor = await pageOf("editor");
  await editor.goto(`${importedArticle.url}/new-version`);
  await editor.getByRole("textbox", { name: "Text of the article" }).fill(SECOND);
  await editor.getByRole("button", { name: "Compare with version 1" }).click();
  await editor.getByRole("checkbox", { name: /Say fell, not rose/ }).check();
  await editor.getByRole("button", { name: "Save as version 2" }).click();
  await editor.getByRole("link", { name: "Version 2 of 2" }).click();
  await expect(editor.getByRole("listitem", { name: "Version 2" })).toContainText("Say fell, not rose.");

  await expect(corrections.getByText("Made in version 2", { exact: true })).toBeVisible();
});

test("a long article gets a new version, which carries its claims", async ({ pageOf, article }) => {
  const page = await pageOf("editor");
  const paragraph = (at: number) =>
    `Of ship ${at} the books say where it came from and what it carried. `.repeat(40).trim();
  const list = Array.from({ length: 100 }, (_, at) => paragraph(at)).join("\n\n");
  const importedArticle = await article(`${FIRST}\n\n${list}`);
  const claims = [await markClaim(page, importedArticle, RISE), await markClaim(page, importedArticle, FLEET)];
  expect(await addVersion(page, importedArticle, `${SECOND}\n\n${list}`)).toBe(2);
  const states = claims.map(async (id) => (await (await page.request.get(`/api/v1/claims/${id}`)).json()).anchor.state);
  expect(await Promise.all(states)).toEqual(["changed", "moved"]);
});
