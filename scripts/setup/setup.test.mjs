// @ts-check
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, expect, test, vi } from "vitest";
import { fingerprint, unlessStamped } from "./fingerprint.mjs";
import { checkNodeVersion } from "./node-version.mjs";
import { sessionSecret } from "./secret.mjs";

const folder = mkdtempSync(join(tmpdir(), "galley setup "));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.unstubAllEnvs());

test.each(["20.19.0", "20.20.2", "22.0.0", "100.1.0"])("Node.js %s is accepted", (version) => {
  expect(() => checkNodeVersion(version)).not.toThrow();
});

test.each(["20.18.3", "18.20.0", "8.0.0"])("Node.js %s is too old", (version) => {
  expect(() => checkNodeVersion(version)).toThrow(/Galley needs Node.js 20.19 or newer; this is /);
});

test("a secret is generated once, is long, and only its owner may read the file", () => {
  vi.stubEnv("NEXTAUTH_SECRET", undefined);
  const secret = sessionSecret(folder);
  expect(secret.length).toBeGreaterThanOrEqual(43);
  expect(sessionSecret(folder)).toBe(secret);
  expect(sessionSecret(join(folder, "another"))).not.toBe(secret);
  if (process.platform !== "win32") expect(statSync(join(folder, "secret")).mode & 0o777).toBe(0o600);
});

test("NEXTAUTH_SECRET overrides the file, and a damaged file is refused", () => {
  vi.stubEnv("NEXTAUTH_SECRET", "x".repeat(32));
  expect(sessionSecret(folder)).toBe("x".repeat(32));
  vi.stubEnv("NEXTAUTH_SECRET", undefined);
  writeFileSync(join(folder, "secret"), "cut off");
  expect(() => sessionSecret(folder)).toThrow(/is damaged/);
});

test("a fingerprint changes with the content of included files only", () => {
  const sources = mkdtempSync(join(folder, "sources "));
  const take = () => fingerprint([sources], { include: (path) => !path.endsWith(".test.ts") });
  writeFileSync(join(sources, "a.ts"), "one");
  const first = take();
  writeFileSync(join(sources, "a.test.ts"), "a test");
  expect(take()).toBe(first);
  writeFileSync(join(sources, "a.ts"), "two");
  expect(take()).not.toBe(first);
});

test("work that failed runs again, and work that succeeded does not", async () => {
  const stamp = join(folder, "stamp");
  const work = vi.fn().mockRejectedValueOnce(new Error("no")).mockResolvedValue(undefined);
  await expect(unlessStamped(stamp, "hash", work)).rejects.toThrow("no");
  await unlessStamped(stamp, "hash", work);
  await unlessStamped(stamp, "hash", work);
  expect(work).toHaveBeenCalledTimes(2);
  expect(readFileSync(stamp, "utf8")).toBe("hash\n");
});
