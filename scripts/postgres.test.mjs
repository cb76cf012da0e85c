import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkServer } from "./database.mjs";
import { runsPostgres, serverRecord } from "./postgres/server.mjs";
import { embeddedDatabase } from "./postgres.mjs";

const folder = mkdtempSync(join(tmpdir(), "galley data "));
chmodSync(folder, 0o755); // as root, PostgreSQL's user must come in
const cluster = join(folder, "postgres", "17");
const pid = () => serverRecord(cluster)?.pid;
let database = null;

beforeAll(async () => {
  database = await embeddedDatabase(folder);
}, 60_000);
afterAll(async () => {
  await database.leave();
  rmSync(folder, { recursive: true });
});

async function ask(sql, url = database.url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return (await client.query(sql).finally(() => client.end())).rows;
}

test("the embedded database keeps what it acknowledges, and its role rules nothing", async () => {
  const settings =
    "current_setting('fsync') f, current_setting('synchronous_commit') s, current_setting('full_page_writes') p";
  expect(await ask(`SELECT ${settings}, usesuper FROM pg_user WHERE usename = current_user`)).toEqual([
    { f: "on", s: "on", p: "on", usesuper: false },
  ]);
});

test("it listens to this computer alone", async () => {
  expect(await ask("SHOW listen_addresses")).toEqual([{ listen_addresses: "127.0.0.1" }]);
});

test("who comes later gets the same server, which stays until the last one has left", async () => {
  const [first, second] = [pid(), await embeddedDatabase(folder)];
  expect(second.url).toBe(database.url);
  await second.leave();
  expect(pid()).toBe(first);
  expect(await ask("SELECT 1 AS one")).toEqual([{ one: 1 }]);
});

test("after a crash it comes back with all that was acknowledged, at the same address", async () => {
  await ask("CREATE TABLE kept AS SELECT 'word' AS word");
  process.kill(pid(), "SIGKILL");
  await database.lost;
  const { url } = database;
  database = await embeddedDatabase(folder);
  expect(database.url).toBe(url);
  expect(await ask("SELECT word FROM kept")).toEqual([{ word: "word" }]);
});

test("stopped, nothing of it is left running", async () => {
  const last = pid();
  await database.leave();
  expect(runsPostgres(last)).toBe(false);
  database = await embeddedDatabase(folder);
});

const SOUND = { version: "15.4", encoding: "UTF8", fsync: "on", synchronous_commit: "on", full_page_writes: "on" };

test.each([
  [{ version: "14.11 (Debian)" }, /is version 14.11 \(Debian\). Galley needs 15 or newer/],
  [{ encoding: "LATIN1" }, /stores text as LATIN1/],
  [{ fsync: "off" }, /has fsync turned off and could lose acknowledged work/],
  [{ synchronous_commit: "off" }, /has synchronous_commit turned off/],
])("an outside server with %j is refused", (found, words) => {
  expect(() => checkServer({ ...SOUND, ...found }, "db.example.org")).toThrow(words);
});

test("PostgreSQL 15 and newer will do", () => {
  for (const version of ["15.4", "17.10", "18beta1"]) {
    expect(() => checkServer({ ...SOUND, version }, "db.example.org")).not.toThrow();
  }
});
