import { expect } from "@playwright/test";
import { v7 as newId } from "uuid";
import { citingOn } from "./support/citing.ts";
import { test } from "./support/fixtures.ts";
import { expectAccessible } from "./support/page-checks.ts";

test("evidence is moved by keys, and its removal is undone", async ({ page, signIn }) => {
  await signIn("editor");
  const { panel, quoteField, openRatedClaim, storedEvidence } = citingOn(page);
  const { claimId } = await openRatedClaim();
  const [one, two] = [`Almanac ${newId().slice(-6)}`, `Register ${newId().slice(-6)}`];
  for (const title of [one, two]) {
    await page.keyboard.press("e");
    await page.keyboard.type(title);
    await page.keyboard.press("Tab");
    await quoteField().press("Enter");
  }
  const titles = async () => (await storedEvidence(claimId)).map(({ title }: { title: unknown }) => title);
  await expect.poll(titles).toEqual([one, two]);
  await panel()
    .getByRole("button", { name: `Move “${two}”` })
    .press("ArrowUp");
  await expect(panel().getByRole("button", { name: `Move “${two}”, now 1 of 2` })).toBeFocused();
  await expect.poll(titles).toEqual([two, one]);
  await expectAccessible(page);
  await panel().getByRole("button", { name: "Remove" }).first().click();
  await expect.poll(titles).toEqual([one]);
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect.poll(titles).toEqual([two, one]);
  await panel().getByRole("button", { name: "Remove" }).first().click();
  await expect.poll(titles).toEqual([one]);
  await page.keyboard.press("u");
  await expect.poll(titles).toEqual([two, one]);
  const dragged = panel().getByRole("button", { name: `Move “${one}”` });
  await dragged.dragTo(panel().getByText(two).first());
  await expect.poll(titles).toEqual([one, two]);
});
