import { expect } from "@playwright/test";
import { v7 as newId } from "uuid";
import { citingOn, QUOTE, SENTENCE } from "./support/citing.ts";
import { test } from "./support/fixtures.ts";
import { expectAccessible } from "./support/page-checks.ts";

test("a file is cited, its quote is found in it, and the same file is recognised", async ({ page, signIn }) => {
  await signIn("editor");
  const { panel, sourceField, quoteField, openRatedClaim, storedEvidence } = citingOn(page);
  const { claimId } = await openRatedClaim();
  const name = `harbour log ${newId().slice(-6)}`;
  const file = { name: `${name}.txt`, mimeType: "text/plain", buffer: Buffer.from(`${name}. ${QUOTE}`) };
  await page.keyboard.press("e");
  await page.keyboard.press("Escape");
  await panel().getByLabel("File", { exact: true }).setInputFiles(file);
  await expect(sourceField()).toHaveValue(name);
  await quoteField().fill(QUOTE);
  await quoteField().press("Enter");
  await expect
    .poll(() => storedEvidence(claimId))
    .toEqual([{ title: name, publisher: null, stance: "refutes", quote: QUOTE }]);
  await openRatedClaim();
  await page.keyboard.press("e");
  await page.keyboard.press("Escape");
  await panel()
    .getByLabel("File", { exact: true })
    .setInputFiles({ ...file, name: "another name.txt" });
  await expect(sourceField()).toHaveValue(name);
  await expect(panel().getByRole("list", { name: "What it says elsewhere" })).toContainText(SENTENCE);
  await panel()
    .getByLabel("File", { exact: true })
    .setInputFiles({ ...file, buffer: Buffer.from("MZ\x90\x00\x03\x00") });
  await expect(panel().getByRole("alert").filter({ hasText: "Only PDF files" })).toBeVisible();
  await expectAccessible(page);
});

test("a file without a quote can be read beside the claim", async ({ page, signIn }) => {
  await signIn("editor");
  const { panel, sourceField, quoteField, openRatedClaim } = citingOn(page);
  await openRatedClaim();
  const title = `harbour log ${newId().slice(-6)}`;
  await page.keyboard.press("e");
  await page.keyboard.press("Escape");
  const file = { name: `${title}.txt`, mimeType: "text/plain", buffer: Buffer.from(`${title}. ${QUOTE}`) };
  await panel().getByLabel("File", { exact: true }).setInputFiles(file);
  await expect(sourceField()).toHaveValue(title);
  await quoteField().press("Enter");
  await panel()
    .getByRole("button", { name: `Read the source: ${title}` })
    .click();
  await expect(page.getByRole("region", { name: "Text of the source" })).toContainText(QUOTE);
  await page.keyboard.press("Escape");
});
