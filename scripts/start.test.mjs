// @ts-check
import { spawn } from "node:child_process";
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { ROOT } from "./paths.mjs";
import { acquireLock } from "./setup/lock.mjs";

/** The id of a user without rights, who owns the database where the tests run as root. */
const NOBODY = 65_534;

const parent = mkdtempSync(join(tmpdir(), "galley start "));
chmodSync(parent, 0o755);
afterAll(() => rmSync(parent, { recursive: true }));

const newFolder = () => mkdtempSync(join(parent, "data "));

/**
 * Start Galley with settings with which it cannot run: its exit code and its output.
 * @param {Record<string, string>} env @returns {Promise<{ code: number | null, output: string }>}
 */
function start(env) {
  const defaults = {
    DATABASE_URL: "",
    HOST: "",
    GALLEY_URL: "",
    NEXTAUTH_SECRET: "a secret that is long enough to sign with",
  };
  const child = spawn(process.execPath, ["scripts/start.mjs"], {
    cwd: ROOT,
    env: { ...process.env, ...defaults, PORT: "0", GALLEY_DATA: newFolder(), ...env },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (bytes) => {
      output += bytes;
    });
  }
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, output: output.trim() })));
}

/** Expect one line with a message, and no stack. @param {Record<string, string>} env @param {RegExp} message */
async function expectRefusal(env, message) {
  const { code, output } = await start(env);
  expect(output).toMatch(message);
  expect(output.split("\n")).toHaveLength(1);
  expect(code).toBe(1);
}

test("a port in use is refused, with the way to choose another", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await new Promise((listening) => other.once("listening", listening));
  const { port } = /** @type {import("node:net").AddressInfo} */ (other.address());
  await expectRefusal({ PORT: String(port) }, new RegExp(`^Port ${port} is in use .* PORT=${port + 1} npm start$`));
  other.close();
});

test.each([
  ["PORT", "seventy", /^PORT is “seventy”, which is not a port/],
  ["HOST", "nowhere.invalid", /^HOST is “nowhere.invalid”, which is not an address of this computer/],
  ["GALLEY_URL", "galley.example.org", /^GALLEY_URL is “galley.example.org”/],
  ["OIDC_ROLES", "boss=desk", /^OIDC_ROLES: “boss=desk” is not a role with its groups/],
  ["NEXTAUTH_SECRET", "short", /^NEXTAUTH_SECRET is too short/],
  ["DATABASE_URL", "mysql://somewhere/else", /^DATABASE_URL is not an address of PostgreSQL/],
  ["DATABASE_URL", "postgresql://a:b@127.0.0.1:9/none", /^PostgreSQL is not responding at 127.0.0.1:9/],
  ["DATABASE_URL", "postgresql://a:b@nowhere.invalid/none", /^The host in DATABASE_URL .* cannot be found/],
])("%s=%s is refused", (name, value, message) => expectRefusal({ [name]: value }, message));

test("a data folder is used by one Galley at a time", async () => {
  const folder = newFolder();
  const release = await acquireLock(join(folder, "start.lock"), "held");
  await expectRefusal({ GALLEY_DATA: folder }, /^Galley is already running on the data in /);
  release();
});

test("a file in place of the data folder is refused", async () => {
  const file = join(newFolder(), "data");
  writeFileSync(file, "");
  await expectRefusal({ GALLEY_DATA: file }, /data is a file, but Galley needs a folder there/);
});

test("a damaged database is refused", async () => {
  const folder = newFolder();
  chmodSync(folder, 0o755);
  mkdirSync(join(folder, "postgres", "17"), { recursive: true });
  if (process.getuid?.() === 0) chownSync(join(folder, "postgres"), NOBODY, NOBODY);
  await expectRefusal({ GALLEY_DATA: folder }, /^The database in .* is damaged \(PG_VERSION is missing\)/);
});

test.each([
  ["14", /^Galley cannot upgrade a database of PostgreSQL 14\. .*backup -o galley\.zip/],
  ["99", /^The database in .* was created by PostgreSQL 99, .* Update Galley/],
])("database files of PostgreSQL %s are left alone, and the start says what to do", async (major, message) => {
  const folder = newFolder();
  chmodSync(folder, 0o755);
  mkdirSync(join(folder, "postgres", major), { recursive: true });
  if (process.getuid?.() === 0) chownSync(join(folder, "postgres"), NOBODY, NOBODY);
  await expectRefusal({ GALLEY_DATA: folder }, message);
  expect(readdirSync(join(folder, "postgres"))).toEqual([major]);
});
