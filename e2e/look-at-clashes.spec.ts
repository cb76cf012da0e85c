import { expect } from "@playwright/test";
import { v7 as newId } from "uuid";
import { test } from "./support/fixtures.ts";
import { expectAccessible } from "./support/page-checks.ts";

const PLACE = `Marlow${newId().slice(-6)}`;

/** Jobs look for clashes. */
const JOB_TIMEOUT_MS = 60_000;

test("a reviewer sees where two reports of an affair differ, marks both, and dismisses the clash with one key", async ({
  page,
  signIn,
  article,
  pageOf,
}) => {
  test.slow();
  const one = await article(`The fire at the ${PLACE} mill killed 12 people.\n\nIt rained.`, { title: `${PLACE} one` });
  const other = await article(`Fifteen people were killed in the fire at the ${PLACE} mill.`, {
    title: `${PLACE} two`,
  });
  await signIn("reviewer");
  await page.goto(one.url);
  const editor = (await pageOf("editor")).request;
  const affairId = newId();
  const articles = [one.id, other.id];
  const made = await editor.put(`/api/v1/affairs/${affairId}`, { data: { name: PLACE, articles } });
  expect(made.status()).toBe(201);
  const clashes = page.getByRole("region", { name: /^Clashes/ });
  // What a job finds appears on the open page.
  await expect(clashes).toContainText("Different numbers", { timeout: JOB_TIMEOUT_MS });
  await expect(clashes.getByRole("heading", { level: 2 })).toHaveText("Clashes with other articles 1");
  await expect(clashes.getByRole("blockquote")).toHaveText([/killed 12 people/, /^Fifteen people/]);
  await expectAccessible(page);

  await clashes.getByRole("button", { name: "Mark claim" }).last().click();
  await expect(clashes.getByRole("link", { name: "Open the claim" })).toBeVisible();
  await clashes.getByRole("button", { name: "Mark claim" }).click();
  await expect(page.locator("mark")).toHaveText(/killed 12 people/);

  await page.goto(one.url);
  await expect(clashes).toContainText("Different numbers");
  await page.keyboard.press("d");
  await expect(clashes.getByRole("blockquote")).toHaveCount(0);

  await page.goto(`/affairs/${affairId}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(PLACE);
  await page.getByRole("button", { name: /^Show dismissed/ }).click();
  await expect(clashes.getByRole("blockquote")).toHaveCount(2);
  await expectAccessible(page);
  await clashes.getByRole("button", { name: "Restore" }).click();
  await clashes.getByRole("button", { name: "Back to clashes" }).click();
  await expect(clashes).toContainText("Different numbers");
});
