import { randomUUID } from "node:crypto";
import { expect } from "@playwright/test";
import { v7 as newId } from "uuid";
import { markClaim, rate } from "./support/claim-requests.ts";
import { test } from "./support/fixtures.ts";
import { expectAccessible } from "./support/page-checks.ts";

test("an editor sees what everybody has to do and has done, and each number leads to it", async ({
  page,
  signIn,
  pageOf,
  article,
}) => {
  const outlet = `Work ${randomUUID()}`;
  const tides = await article("The tides\n\nOne is true. Two is false.", { outlet });
  const reviewer = await pageOf("reviewer");
  const one = await markClaim(reviewer, tides, "One is true");
  await rate(reviewer, one, "true");
  const me = await (await reviewer.request.get("/api/v1/me")).json();
  await signIn("editor");
  const given = await page.request.put(`/api/v1/assignments/${newId()}`, {
    data: { articleId: tides.id, claimId: null, assigneeId: me.id, dueOn: "2099-01-01" },
  });
  expect(given.status(), await given.text()).toBe(201);

  await page.goto(`/dashboard/people?outlet=${encodeURIComponent(outlet)}`);
  const row = page.getByRole("row", { name: new RegExp(me.name) });
  await expect(row.getByRole("link", { name: `1 verdicts, ${me.name}` })).toBeVisible();
  const names = await page.getByRole("rowheader").allInnerTexts();
  expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b)));
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 800 });
  await expectAccessible(page);

  await row.getByRole("link", { name: `1 verdicts, ${me.name}` }).click();
  await expect(page.getByRole("main").getByRole("status")).toHaveText("1 claim");
  await page.goBack();
  await row.getByRole("link", { name: /open,/ }).click();
  await expect(page).toHaveURL(/\/work\/tasks\?assignee=/);
  await expect(page.getByText("The tides").first()).toBeVisible();
});

test("a reviewer does not get the work of others", async ({ page, signIn }) => {
  await signIn("reviewer");
  await page.goto("/dashboard/people");
  await expect(page).toHaveURL(/\/dashboard$/);
  await expect(page.getByRole("navigation", { name: "Dashboard" }).getByRole("link", { name: "People" })).toHaveCount(
    0,
  );
});
