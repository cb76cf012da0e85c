import { expect, type Page } from "@playwright/test";
import { markClaim } from "./support/claim-requests.ts";
import { test } from "./support/fixtures.ts";
import { expectAccessible } from "./support/page-checks.ts";

const TEXT =
  "Harbour news\n\nIt had nine hundred trees in 2019, Maria Okafor said last Tuesday. High water returns every twelve hours exactly. Nobody counted.";

/** Thursday, 12 March 2026. */
const PUBLISHED = { publishedAt: "2026-03-12" };

const panelOf = (page: Page) => page.getByRole("complementary");

test("the statement begins as the whole sentence, hints at what it lacks and follows the claim to other words", async ({
  page,
  signIn,
  article,
  select,
}) => {
  await signIn("reviewer");
  await page.goto((await article(TEXT)).url);
  const panel = panelOf(page);
  const statement = panel.getByRole("textbox", { name: "Statement" });
  await select("nine hundred trees");
  await page.keyboard.press("c");
  await expect(statement).toHaveValue("It had nine hundred trees in 2019, Maria Okafor said last Tuesday.");
  await expect(panel.getByText("Say who or what “It” is")).toBeVisible();
  await expectAccessible(page);

  await page.keyboard.press("m");
  await select("every twelve hours");
  await page.getByRole("button", { name: /Use these words/ }).click();
  await expect(statement).toHaveValue("High water returns every twelve hours exactly.");
  await expect(panel.getByText("stand alone")).toHaveCount(0);
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(statement).toHaveValue("It had nine hundred trees in 2019, Maria Okafor said last Tuesday.");

  // An edited statement stays.
  await statement.fill("The town had 900 trees in 2019.");
  await expect(panel.getByText("stand alone")).toHaveCount(0);
  await panel.press("Escape");
  await page.keyboard.press("m");
  await select("twelve hours exactly");
  await page.getByRole("button", { name: /Use these words/ }).click();
  await expect(panel.getByRole("blockquote")).toHaveText("twelve hours exactly");
  await expect(statement).toHaveValue("The town had 900 trees in 2019.");

  // A name near the words is suggested as who said it.
  await panel.getByRole("button", { name: "Maria Okafor" }).click();
  await expect(panel.getByRole("textbox", { name: "Said by" })).toHaveValue("Maria Okafor");
});

test("dates in words are understood, and words that are no date are kept and told", async ({
  page,
  signIn,
  article,
}) => {
  await signIn("reviewer");
  const imported = await article(TEXT, PUBLISHED);
  const claim = await markClaim(page, imported, "nine hundred trees");
  await page.goto(`${imported.url}?claim=${claim}`);
  const panel = panelOf(page);
  const saidOn = panel.getByRole("textbox", { name: "Said on" });
  await saidOn.fill("last Tuesday");
  await saidOn.press("Tab");
  await expect(saidOn).toHaveValue("10 March 2026");
  await expect(panel.getByText("“last Tuesday” is read as 10 March 2026.")).toBeVisible();
  await saidOn.fill("26 Nov 2019");
  await saidOn.press("Tab");
  await expect(saidOn).toHaveValue("26 November 2019");
  await saidOn.fill("some time before the storm");
  await saidOn.press("Tab");
  await expect(panel.getByText("Galley cannot read this as a date. It is kept here")).toBeVisible();
  await expectAccessible(page);
  await expect(page.getByRole("banner")).toContainText("Saved");
  await page.reload();
  await expect(saidOn).toHaveValue("some time before the storm");
  const stored = await page.request.get(`/api/v1/claims/${claim}`);
  expect((await stored.json()).saidAt).toBe("2019-11-26");
});

test("a verdict with half-filled evidence asks to finish or remove it first", async ({ page, signIn, article }) => {
  await signIn("reviewer");
  const imported = await article(TEXT);
  const claim = await markClaim(page, imported, "nine hundred trees");
  await page.goto(`${imported.url}?claim=${claim}`);
  const panel = panelOf(page);
  const address = panel.getByRole("combobox", { name: "Source" });
  const dialog = page.getByRole("alertdialog", { name: "One piece of evidence is not finished" });
  await panel.getByText("Mixed", { exact: true }).click();
  await panel.getByRole("textbox", { name: "Rationale" }).fill("The register has 904.");
  await panel.getByRole("button", { name: "Add evidence" }).click();
  await address.fill("https://www.statistics.example/trees");
  await panel.getByRole("button", { name: "Submit verdict" }).click();
  await dialog.getByRole("button", { name: "Finish it" }).click();
  await expect(address).toBeFocused();
  await expect(panel.getByText("Say whether it supports or refutes the claim.")).toBeVisible();
  await panel.getByRole("button", { name: "Submit verdict" }).click();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Remove it and submit" }).click();
  await expect(panel.getByText("Submitted").first()).toBeVisible();
  await expect(address).toHaveCount(0);
});

test("a pasted table keeps its cells apart, and a pasted address becomes a link", async ({ page, signIn, article }) => {
  await signIn("reviewer");
  const imported = await article(TEXT);
  const claim = await markClaim(page, imported, "nine hundred trees");
  await page.goto(`${imported.url}?claim=${claim}`);
  const rationale = panelOf(page).getByRole("textbox", { name: "Rationale" });
  const paste = (content: Record<string, string>) =>
    rationale.evaluate((element, data) => {
      const clipboardData = new DataTransfer();
      for (const [type, text] of Object.entries(data)) clipboardData.setData(type, text);
      element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    }, content);
  await page.keyboard.press("r");
  await paste({ "text/html": "<table><tr><td>2019</td><td>900</td></tr><tr><td>2020</td><td>904</td></tr></table>" });
  await expect(rationale.getByRole("paragraph").filter({ hasText: "2019 | 900" })).toBeVisible();
  await expect(rationale).toContainText("2020 | 904");
  await page.keyboard.press("Enter");
  await paste({ "text/plain": "See https://www.statistics.example/trees, table 2." });
  await expect(
    rationale.getByRole("link", { name: "https://www.statistics.example/trees", exact: true }),
  ).toBeVisible();
});
