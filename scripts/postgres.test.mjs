// @ts-check
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkServer } from "./database.mjs";
import { runsPostgres, serverRecord } from "./postgres/server.mjs";
import { embeddedDatabase } from "./postgres.mjs";

const folder = mkdtempSync(join(tmpdir(), "galley data "));
chmodSync(folder, 0o755); // as root, PostgreSQL runs as another user, who must be able to enter
const cluster = join(folder, "postgres", "17");
const pid = () => serverRecord(cluster)?.pid ?? expect.fail("The server does not run.");
/** @type {Awaited<ReturnType<typeof embeddedDatabase>>} */
let database;

beforeAll(async () => {
  database = await embeddedDatabase(folder);
}, 60_000);
afterAll(async () => {
  await database.leave();
  rmSync(folder, { recursive: true });
});

/** @param {string} sql */
async function query(sql, url = database.url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return (await client.query(sql).finally(() => client.end())).rows;
}

test("the embedded database writes durably, and its role is no superuser", async () => {
  const settings =
    "current_setting('fsync') f, current_setting('synchronous_commit') s, current_setting('full_page_writes') p";
  expect(await query(`SELECT ${settings}, usesuper FROM pg_user WHERE usename = current_user`)).toEqual([
    { f: "on", s: "on", p: "on", usesuper: false },
  ]);
});

test("it listens on this computer only", async () => {
  expect(await query("SHOW listen_addresses")).toEqual([{ listen_addresses: "127.0.0.1" }]);
});

test("a second command shares the server, which runs until the last one has left", async () => {
  const [first, second] = [pid(), await embeddedDatabase(folder)];
  expect(second.url).toBe(database.url);
  await second.leave();
  expect(pid()).toBe(first);
  expect(await query("SELECT 1 AS one")).toEqual([{ one: 1 }]);
});

test("after a crash it starts with all acknowledged writes, at the same address", async () => {
  await query("CREATE TABLE stored AS SELECT 'word' AS word");
  process.kill(pid(), "SIGKILL");
  await database.lost;
  const { url } = database;
  database = await embeddedDatabase(folder);
  expect(database.url).toBe(url);
  expect(await query("SELECT word FROM stored")).toEqual([{ word: "word" }]);
});

test("no process remains after the last command has left", async () => {
  const previous = pid();
  await database.leave();
  expect(runsPostgres(previous)).toBe(false);
  database = await embeddedDatabase(folder);
});

const ACCEPTED = { version: "15.4", encoding: "UTF8", fsync: "on", synchronous_commit: "on", full_page_writes: "on" };

test.each([
  [{ version: "14.11 (Debian)" }, /is version 14.11 \(Debian\). Galley needs 15 or newer/],
  [{ encoding: "LATIN1" }, /stores text as LATIN1/],
  [{ fsync: "off" }, /has fsync turned off and could lose saved work/],
  [{ synchronous_commit: "off" }, /has synchronous_commit turned off/],
])("an external server with %j is refused", (settings, message) => {
  expect(() => checkServer({ ...ACCEPTED, ...settings }, "db.example.org")).toThrow(message);
});

test("PostgreSQL 15 and newer is accepted", () => {
  for (const version of ["15.4", "17.10", "18beta1"]) {
    expect(() => checkServer({ ...ACCEPTED, version }, "db.example.org")).not.toThrow();
  }
});
