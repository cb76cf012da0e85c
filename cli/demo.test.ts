import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { OPERATOR } from "#domain/person.ts";
import { DEMO_NEWSROOM } from "#prisma/seed.ts";
import { enterByLink, makeAccessLink } from "#server/auth/access-links.ts";
import { findPersonByEmail, savePerson } from "#server/people/people.ts";
import { demo } from "./demo.ts";
import { newPassword, storedPassword } from "./demo-password.ts";

const folder = mkdtempSync(join(tmpdir(), "galley demo "));
const printed = vi.spyOn(console, "log").mockImplementation(() => {});
const noted = vi.spyOn(console, "error").mockImplementation(() => {});
const output = () => printed.mock.calls.join("\n");

beforeAll(async () => {
  vi.stubEnv("GALLEY_DATA", folder);
  expect(await demo.run([])).toBe(1);
  expect(noted).toHaveBeenLastCalledWith(expect.stringMatching(/not loaded.*demo --load/));
  expect(await demo.run(["--load"])).toBe(0);
  expect(noted).toHaveBeenLastCalledWith(expect.stringMatching(/^Loaded the demo newsroom: 4 accounts, 3 articles, /));
});
beforeEach(() => {
  vi.clearAllMocks();
  vi.stubEnv("GALLEY_DEMO_PASSWORD", undefined);
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

test("demo prints all accounts and their password, each time", async () => {
  expect(await demo.run(["--load"])).toBe(0);
  expect(noted).toHaveBeenLastCalledWith("The demo newsroom is already loaded.");
  const first = output();
  vi.clearAllMocks();
  expect(await demo.run([])).toBe(0);
  expect(output()).toBe(first);
  for (const { email } of DEMO_NEWSROOM.people) expect(first).toContain(email);
  expect(first).toContain(`Password: ${storedPassword()}`);
});

test("only the owner can read the file with the password", () => {
  expect(readFileSync(join(folder, "demo-password"), "utf8")).toBe(`${storedPassword()}\n`);
  if (process.platform !== "win32") expect(statSync(join(folder, "demo-password")).mode & 0o777).toBe(0o600);
});

test("demo marks accounts with a changed password instead of printing a wrong one", async () => {
  await setPassword("second@demo.example", "seven quiet meadow gates");
  expect(await demo.run([])).toBe(0);
  expect(output()).toMatch(/second@demo\.example +reviewer, password changed/);
  expect(output()).toMatch(/editor@demo\.example +editor$/m);
});

test("demo marks disabled accounts", async () => {
  await setDisabled("reviewer@demo.example", true);
  await demo.run([]);
  await setDisabled("reviewer@demo.example", false);
  expect(output()).toMatch(/reviewer@demo\.example +reviewer, disabled/);
});

test("a new GALLEY_DEMO_PASSWORD takes effect with the next load, except for a changed password", async () => {
  vi.stubEnv("GALLEY_DEMO_PASSWORD", "lantern quay forty rope");
  await demo.run(["--load"]);
  expect(output()).toContain("Password: lantern quay forty rope");
  expect(output()).toMatch(/second@demo\.example +reviewer, password changed/);
  expect(storedPassword()).toBe("lantern quay forty rope");
});

test.each(["password1", "short", "second@demo.example"])("GALLEY_DEMO_PASSWORD %j is refused", async (password) => {
  const before = storedPassword();
  vi.stubEnv("GALLEY_DEMO_PASSWORD", password);
  await expect(demo.run(["--load"])).rejects.toThrow(/^GALLEY_DEMO_PASSWORD cannot be used\. /);
  expect(storedPassword()).toBe(before);
});

test("generated passwords differ and are long", () => {
  expect(newPassword()).not.toBe(newPassword());
  expect(newPassword()).toMatch(/^(\w{4}-){3}\w{4}$/);
});

async function setPassword(email: string, password: string): Promise<void> {
  const { path } = await makeAccessLink(OPERATOR, (await personWith(email)).id, null);
  await enterByLink({ secret: path.slice(path.lastIndexOf("/") + 1), password });
}

async function setDisabled(email: string, disabled: boolean): Promise<void> {
  const { id, name, role, version } = await personWith(email);
  await savePerson(OPERATOR, id, { name, email, role, disabled }, version, null);
}

const personWith = async (email: string) => (await findPersonByEmail(OPERATOR, email)) ?? expect.fail(email);
