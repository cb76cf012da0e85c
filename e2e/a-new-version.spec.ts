import { expect } from "@playwright/test";
import { markClaim } from "./support/claim-requests.ts";
import { test } from "./support/fixtures.ts";
import { expectAccessible } from "./support/page-checks.ts";
import {
  addVersion,
  articleWithVerdicts,
  BRIDGE,
  FIRST,
  FLEET,
  lines,
  RISE,
  SECOND,
  TRAM,
} from "./support/town-article.ts";

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
