import { readdirSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import { expect } from "@playwright/test";
import { v7 as newId } from "uuid";
import { test } from "./support/fixtures.ts";
import { expectAccessible } from "./support/page-checks.ts";

const DESK = join(import.meta.dirname, "..", "app", "(desk)");

/** The addresses of all screens of one thing, with an id that nothing has. */
const addresses = readdirSync(DESK, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith("page.tsx") && file.includes("["))
  .map((file) =>
    dirname(file)
      .split(sep)
      .filter((folder) => !folder.startsWith("("))
      .map((folder) => folder.replace(/^\[number\]$/, "1").replace(/^\[.+\]$/, newId()))
      .join("/"),
  );

test("every screen of something that does not exist is answered with 404", async ({ page, signIn }) => {
  await signIn("admin");
  const statuses: Record<string, number> = {};
  for (const address of addresses) statuses[address] = (await page.request.get(`/${address}`)).status();
  expect(statuses).toEqual(Object.fromEntries(addresses.map((address) => [address, 404])));
  await page.goto(`/affairs/${newId()}`);
  await expect(page.getByRole("heading", { name: "There is nothing at this address" })).toBeVisible();
  await expectAccessible(page);
});
