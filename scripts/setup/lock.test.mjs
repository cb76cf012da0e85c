import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { holdLock, waitForLock } from "./lock.mjs";

const folder = mkdtempSync(join(tmpdir(), "galley lock "));
afterAll(() => rmSync(folder, { recursive: true }));

test("a lock is held by one at a time", async () => {
  const path = join(folder, "one.lock");
  const release = await holdLock(path, "taken");
  await expect(holdLock(path, "taken")).rejects.toThrow("taken");
  release();
  expect(existsSync(path)).toBe(false);
  (await holdLock(path, "taken"))();
});

test("what a killed process left does not hold", async () => {
  const path = join(folder, "left.lock");
  writeFileSync(path, "9 0123456789abcdef0123456789abcdef\n");
  (await holdLock(path, "taken"))();
  writeFileSync(path, "");
  (await holdLock(path, "taken"))();
});

test("who waits gets the lock when it is free", async () => {
  const path = join(folder, "wait.lock");
  const release = await holdLock(path, "taken");
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
