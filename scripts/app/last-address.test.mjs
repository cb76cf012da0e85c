// @ts-check
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { lastAddress, storeAddress } from "./last-address.mjs";

const parent = mkdtempSync(join(tmpdir(), "galley address "));
afterAll(() => rmSync(parent, { recursive: true }));

test("the address of the last start is known, and a later start replaces it", () => {
  const folder = join(parent, "data");
  expect(lastAddress(folder)).toBeUndefined();
  storeAddress(folder, "http://localhost:3000");
  storeAddress(folder, "http://localhost:4127");
  expect(lastAddress(folder)).toBe("http://localhost:4127");
});

test.each(["", "3000", "javascript:alert(1)", "\0\0"])("a damaged file with %j counts as none", (content) => {
  writeFileSync(join(parent, "address"), content);
  expect(lastAddress(parent)).toBeUndefined();
});
