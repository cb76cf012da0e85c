import { expect } from "@playwright/test";
import { test } from "./support/fixtures.ts";
import { expectAccessible } from "./support/page-checks.ts";

const TEXT = [
  "It was a quiet morning.",
  "Unemployment in Northmere rose by 14 percent because the mill was closed, the ministry said.",
  "Do you believe it?",
  "More than 300 people lost their jobs in 2019.",
].join("\n\n");

test("a reviewer lets Galley suggest what to check, steps through it, and marks it with one key", async ({
  page,
  signIn,
  article,
}) => {
  const made = await article(TEXT);
  await signIn("reviewer");
  await page.goto(made.url);
  const section = page.getByRole("region", { name: "Worth checking first" });
  await expect(section.getByRole("listitem")).toHaveCount(0);
  await section.getByRole("button", { name: "Suggest" }).click();
  await expect(section.getByRole("listitem")).toHaveCount(2);
  await expect(section.getByRole("listitem").first()).toContainText("gives a cause");
  await expectAccessible(page);

  await page.keyboard.press("g");
  await page.keyboard.press("g");
  await expect(section.getByRole("listitem").nth(1)).toHaveAttribute("aria-current", "true");
  await page.keyboard.press("y");
  await expect(page.locator("mark")).toHaveText("More than 300 people lost their jobs in 2019.");

  await page.goto(made.url);
  await expect(section.getByRole("listitem")).toHaveCount(1);
  await section.getByRole("button", { name: "Mark claim" }).click();
  await expect(page.locator("mark")).toHaveCount(2);
  await page.goto(made.url);
  await expect(section).toContainText("Nothing more is suggested");
  await section.getByRole("button", { name: "Suggest" }).click();
  await expect(section).not.toContainText("Nothing more is suggested");
});

test("an admin sees by which weights sentences are suggested", async ({ page, signIn }) => {
  await signIn("admin");
  await page.goto("/settings/suggestions");
  await expect(page.getByRole("row", { name: /^gives a cause/ })).toContainText("0.90");
  await expect(page.getByText("Galley learns from your newsroom")).toBeVisible();
  await expectAccessible(page);
});
