// @ts-check
import { expect, test } from "vitest";
import { checkPooler, checkSettings } from "./pooler.mjs";

const SETTINGS = {
  role: "galley",
  timezone: "Etc/UTC",
  statement_timeout: "5s",
  lock_timeout: "2s",
  idle_in_transaction_session_timeout: "15s",
};

test("a pooler whose role has the settings is accepted", () => {
  expect(() => checkSettings(SETTINGS)).not.toThrow();
});

test("a start behind a pooler says which settings its role lacks", () => {
  const settings = { ...SETTINGS, timezone: "Europe/Berlin", lock_timeout: "0" };
  expect(() => checkSettings(settings)).toThrow(
    "ALTER ROLE galley SET timezone = 'UTC'; ALTER ROLE galley SET lock_timeout = '2s';",
  );
});

test("a pooler that does not answer is refused with a sentence", async () => {
  await expect(checkPooler("postgresql://galley@127.0.0.1:1/galley")).rejects.toThrow(
    /^The pooler of DATABASE_POOL_URL cannot be used: .*ECONNREFUSED/,
  );
});
