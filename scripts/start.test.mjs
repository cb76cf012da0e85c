import { spawn } from "node:child_process";
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { ROOT } from "./paths.mjs";
import { holdLock } from "./setup/lock.mjs";

/** An owner of a database, where the tests run as root. */
const NOBODY = 65_534;

const parent = mkdtempSync(join(tmpdir(), "galley start "));
chmodSync(parent, 0o755);
afterAll(() => rmSync(parent, { recursive: true }));

const newFolder = () => mkdtempSync(join(parent, "data "));

/** Start Galley where it cannot start: its exit code and all it says. */
function start(env) {
  const unset = {
    DATABASE_URL: "",
    HOST: "",
    GALLEY_URL: "",
    NEXTAUTH_SECRET: "a secret that is long enough to sign with",
  };
  const child = spawn(process.execPath, ["scripts/start.mjs"], {
    cwd: ROOT,
    env: { ...process.env, ...unset, PORT: "0", GALLEY_DATA: newFolder(), ...env },
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (bytes) => {
      said += bytes;
    });
  }
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, said: said.trim() })));
}

/** One sentence or two, and no trace of the code. */
async function expectRefusal(env, words) {
  const { code, said } = await start(env);
  expect(said).toMatch(words);
  expect(said.split("\n")).toHaveLength(1);
  expect(code).toBe(1);
}

test("a port in use is named, and how to choose another", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await new Promise((listening) => other.once("listening", listening));
  const { port } = other.address();
  await expectRefusal({ PORT: String(port) }, new RegExp(`^Port ${port} is in use .* PORT=${port + 1} npm start$`));
  other.close();
});

test.each([
  ["PORT", "seventy", /^PORT is “seventy”, which is no port/],
  ["HOST", "nowhere.invalid", /^HOST is “nowhere.invalid”, which is no address of this computer/],
  ["GALLEY_URL", "galley.example.org", /^GALLEY_URL is “galley.example.org”/],
  ["NEXTAUTH_SECRET", "short", /^NEXTAUTH_SECRET is too short/],
  ["DATABASE_URL", "mysql://somewhere/else", /^DATABASE_URL is not an address of PostgreSQL/],
  ["DATABASE_URL", "postgresql://a:b@127.0.0.1:9/none", /^No PostgreSQL answers at 127.0.0.1:9/],
  ["DATABASE_URL", "postgresql://a:b@nowhere.invalid/none", /^No computer is known by the name in DATABASE_URL/],
])("%s=%s is refused", (name, value, words) => expectRefusal({ [name]: value }, words));

test("one folder serves one Galley", async () => {
  const folder = newFolder();
  const release = await holdLock(join(folder, "start.lock"), "not this time");
  await expectRefusal({ GALLEY_DATA: folder }, /^Galley is running on the data in .* already/);
  release();
});

test("a file where the data folder should be is named", async () => {
  const file = join(newFolder(), "data");
  writeFileSync(file, "");
  await expectRefusal({ GALLEY_DATA: file }, /data is in the way: Galley needs a folder there/);
});

test("a damaged database is left alone", async () => {
  const folder = newFolder();
  chmodSync(folder, 0o755);
  mkdirSync(join(folder, "postgres", "17"), { recursive: true });
  if (process.getuid?.() === 0) chownSync(join(folder, "postgres"), NOBODY, NOBODY);
  await expectRefusal({ GALLEY_DATA: folder }, /^The database in .* is damaged \(PG_VERSION is missing\)/);
});
