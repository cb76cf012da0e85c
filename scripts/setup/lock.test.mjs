// @ts-check
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { acquireLock, waitForLock } from "./lock.mjs";

const folder = mkdtempSync(join(tmpdir(), "galley lock "));
afterAll(() => rmSync(folder, { recursive: true }));

test("one process at a time holds a lock", async () => {
  const path = join(folder, "one.lock");
  const release = await acquireLock(path, "taken");
  await expect(acquireLock(path, "taken")).rejects.toThrow("taken");
  release();
  expect(existsSync(path)).toBe(false);
  (await acquireLock(path, "taken"))();
});

test("the lock file of a killed process is replaced", async () => {
  const path = join(folder, "left.lock");
  writeFileSync(path, "9 0123456789abcdef0123456789abcdef\n");
  (await acquireLock(path, "taken"))();
  writeFileSync(path, "");
  (await acquireLock(path, "taken"))();
});

test("a waiting process gets the lock when it is released", async () => {
  const path = join(folder, "wait.lock");
  const release = await acquireLock(path, "taken");
  /** @type {string[]} */
  const order = [];
  const waiting = waitForLock(path).then((done) => {
    order.push("second");
    done();
  });
  order.push("first");
  release();
  await waiting;
  expect(order).toEqual(["first", "second"]);
});
