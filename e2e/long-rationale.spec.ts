import { expect } from "@playwright/test";
import { markClaim } from "./support/claim-requests.ts";
import { test } from "./support/fixtures.ts";

const TEXT = "Harbour news\n\nUnemployment halved in 2019. The mayor smiled.";

const PARAGRAPHS = Array.from({ length: 60 }, (_, at) => `Table ${at + 1} has the month and the count.`);

test("below a long rationale, no choice and no focus scrolls the page away", async ({ page, signIn, article }) => {
  await signIn("reviewer");
  const imported = await article(TEXT);
  const claim = await markClaim(page, imported, "Unemployment halved in 2019");
  await page.goto(`${imported.url}?claim=${claim}`);
  const panel = page.getByRole("complementary");
  const pageScroll = () => page.evaluate(() => document.documentElement.scrollTop);
  await panel.getByRole("textbox", { name: "Rationale" }).fill(PARAGRAPHS.join("\n"));
  await panel.getByRole("button", { name: "Add evidence" }).click();
  await panel.getByRole("combobox", { name: "Source" }).fill("https://www.statistics.example/labour");
  for (const [kind, name] of [
    ["stance", "Refutes"],
    ["stance", "Supports"],
    ["confidence", "High"],
    ["rating", "Mostly false"],
  ] as const) {
    // What the source says elsewhere has the same words, above the choice.
    const choice = panel.getByText(name, { exact: true }).last();
    await choice.click();
    expect([kind, await pageScroll()]).toEqual([kind, 0]);
    await expect(panel.getByRole("radio", { name, exact: true })).toBeFocused();
    await expect(choice).toBeInViewport();
  }
  const controls = panel.getByRole("radio").or(panel.getByRole("textbox")).or(panel.getByRole("button"));
  for (const control of await controls.all()) {
    await control.focus();
    expect([await control.evaluate(({ outerHTML }) => outerHTML.slice(0, 120)), await pageScroll()]).toContain(0);
  }
});
