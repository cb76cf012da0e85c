import { expect, type Page } from "@playwright/test";
import { disputedClaim, HARBOUR } from "./support/dispute.ts";
import { test } from "./support/fixtures.ts";
import { collectFaults, expectAccessible } from "./support/page-checks.ts";

const QUOTE = "Forty boats came in that morning.";

const evidence = (title: string, stance: "supports" | "refutes") => [
  { source: { url: `https://records.example/${title.toLowerCase()}`, title }, stance, quote: `${title} says forty.` },
];

/** Ask an expert about the claim on the page, and return their link. */
async function ask(page: Page, expert: string, question: string): Promise<string> {
  await page.getByRole("button", { name: "Ask an outside expert" }).click();
  const dialog = page.getByRole("alertdialog");
  await dialog.getByRole("textbox", { name: "Whom do you ask?" }).fill(expert);
  await dialog.getByRole("textbox", { name: "Question to the expert (optional)" }).fill(question);
  await expectAccessible(page, { hasPopover: true });
  await dialog.getByRole("button", { name: "Create the link" }).click();
  const link = await dialog.getByLabel(`Link for ${expert}`).inputValue();
  await dialog.getByRole("button", { name: "Done" }).click();
  return link;
}

test("an editor asks an expert, who answers by a link without an account, and people who are blind do not see it", async ({
  page,
  signIn,
  pageOf,
  article,
  browser,
}) => {
  // Three people on four screens, each checked with axe in two themes.
  test.slow();
  const imported = await article(HARBOUR, { requiredVerdicts: 2 });
  const [first, second] = [await pageOf("reviewer"), await pageOf("second")];
  const claim = await disputedClaim([first, second], imported, QUOTE, [
    { rating: "false", rationale: "The list has thirty.", evidence: evidence("Gauge", "refutes") },
    { rating: "true", rationale: "The lock keeper saw them.", evidence: evidence("Lock", "supports") },
  ]);
  await signIn("editor");
  await page.goto(`/adjudication/${claim}`);
  await page.getByRole("textbox", { name: "Summary" }).fill("Thirty boats came in.");
  const link = await ask(page, "Dr Vale", "Which of the two lists is complete?");
  await expect(page.getByRole("region", { name: "Outside experts" })).toContainText("Dr Vale Open");
  await expectAccessible(page);
  await page.goto("/work");
  await page.getByRole("link", { name: "Outside experts" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "Dr Vale" }).first()).toContainText(QUOTE);
  await expectAccessible(page);

  const outside = await (await browser.newContext()).newPage();
  const faults = collectFaults(outside);
  await outside.setViewportSize({ width: 390, height: 800 });
  await outside.goto(link);
  await expect(outside.getByRole("heading", { level: 1 })).toHaveText(QUOTE);
  await expect(outside.locator("mark")).toHaveText(QUOTE);
  for (const words of ["Which of the two lists is complete?", "Thirty boats came in.", "Gauge says forty."])
    await expect(outside.getByText(words)).toBeVisible();
  for (const hidden of ["The list has thirty.", "The lock keeper saw them.", "Reviewer"])
    await expect(outside.getByText(hidden)).toHaveCount(0);
  await expectAccessible(outside);
  expect(await outside.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await outside.getByRole("textbox", { name: "What do you say about" }).fill("Neither list covers the whole morning.");
  await outside.getByRole("textbox", { name: "Your name" }).fill("Ina Vale");
  await outside.getByRole("textbox", { name: "Your affiliation" }).fill("University of Harbours");
  await outside.getByRole("button", { name: "Send the answer" }).click();
  await expect(outside.getByText("Thank you. The newsroom has it.")).toBeVisible();
  await expectAccessible(outside);
  expect((await outside.request.get("/api/v1/claims")).status()).toBe(401);
  expect(faults).toEqual([]);

  await page.goto(`/adjudication/${claim}`);
  const comment = page.getByRole("article", { name: "Comment by Ina Vale" });
  await expect(comment).toContainText("Neither list covers the whole morning.");
  await expect(comment).toContainText("Ina Vale, University of Harbours expert from outside, asked by Ed Editor");
  await expect(page.getByRole("region", { name: "Outside experts" })).toContainText("Dr Vale Answered");
  await expectAccessible(page);
  const admin = await pageOf("admin");
  await admin.request.put(`/api/v1/claims/${claim}/verdict`, { data: {} });
  await admin.goto(`/claims/${claim}`);
  await expect(admin.getByRole("heading", { level: 1 })).toHaveText(QUOTE);
  await expect(admin.getByText("Ina Vale")).toHaveCount(0);
  await outside.context().close();
});

test("a link is extended, and revoked at once", async ({ page, signIn, pageOf, article }) => {
  const imported = await article(HARBOUR);
  const claim = await disputedClaim([await pageOf("reviewer"), await pageOf("second")], imported, QUOTE);
  await signIn("editor");
  await page.goto(`/adjudication/${claim}`);
  const link = await ask(page, "Dr Oban", "");
  const outside = await page.context().newPage();
  await outside.goto(link);
  await expect(outside.getByRole("textbox", { name: "What do you say about the claim?", exact: true })).toBeVisible();
  await outside.close();
  await page.getByRole("button", { name: "Extend the link of Dr Oban" }).click();
  await page.getByRole("button", { name: "Revoke the link of Dr Oban" }).click();
  await expect(page.getByRole("region", { name: "Outside experts" })).toContainText("Dr Oban Revoked");
  await page.goto(link);
  await expect(page.getByRole("heading", { name: "This link no longer works" })).toBeVisible();
  await expectAccessible(page);
});
