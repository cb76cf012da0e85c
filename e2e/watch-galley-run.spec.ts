import { expect } from "@playwright/test";
import { v7 as newId } from "uuid";
import { query } from "#scripts/postgres/query.mjs";
import { test } from "./support/fixtures.ts";
import { expectAccessible } from "./support/page-checks.ts";

test("an admin sees how Galley runs, and runs a failed job again", async ({ page, signIn }) => {
  const reason = "Error, EHOSTDOWN. The log says more.";
  await query(
    process.env.DATABASE_URL ?? "",
    `INSERT INTO pgboss.job (id, name, state, data, completed_on, output)
      VALUES ($1, 'clear-old-attempts', 'failed', '{}', now(), $2)`,
    [newId(), JSON.stringify({ message: reason })],
  );
  await signIn("admin");
  await page.goto("/settings/account");
  await page.getByRole("navigation", { name: "Settings" }).getByRole("link", { name: "Operation" }).click();
  await expect(page.getByRole("heading", { name: "Versions" })).toBeVisible();
  await expect(page.getByText("Newest migration")).toBeVisible();
  const processes = page.getByRole("table").filter({ hasText: "Last seen" });
  await expect(processes.getByRole("row", { name: /now$/ }).first()).toBeVisible();
  await expect(page.getByText("Galley writes no backups by itself.")).toBeVisible();
  await expect(page.getByText(/^Sealed up to/)).toBeVisible();
  await expect(page.getByText("pg_stat_statements is not installed")).toBeVisible();
  await expectAccessible(page);

  const failed = page.getByRole("row").filter({ hasText: reason });
  await failed.getByRole("button", { name: "Retry Clear old attempts" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Clear old attempts runs again." })).toBeVisible();
  await expect(failed).toHaveCount(0);
});

test("others do not see how Galley runs", async ({ page, signIn }) => {
  await signIn("editor");
  expect((await page.request.get("/settings/operation")).status()).toBe(404);
  expect((await page.request.get("/api/v1/operation")).status()).toBe(403);
});

test("a process is ready while it runs, and says so without a session", async ({ request }) => {
  const answer = await request.get("/readyz");
  expect([answer.status(), await answer.json()]).toEqual([200, { state: "ready" }]);
  expect(answer.headers()["x-request-id"]).toMatch(/^[\da-f-]{36}$/);
});
