import { spawnSync } from "node:child_process";
import { chmodSync, chownSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { cliArguments } from "#scripts/cli.mjs";
import { type Cluster, ROLE, runProgram } from "#scripts/postgres/cluster.mjs";
import { createFolderFor } from "#scripts/postgres/home.mjs";
import { query } from "#scripts/postgres/query.mjs";
import { killServer, runsPostgres, serverRecord, startServer } from "#scripts/postgres/server.mjs";
import { serverUser } from "#scripts/postgres/server-user.mjs";
import { installOlderPrograms } from "#scripts/postgres/upgrade.mjs";
import { embeddedDatabase } from "#scripts/postgres.mjs";
import { migrate } from "#scripts/setup/migrate.mjs";
import { poll } from "#scripts/setup/poll.mjs";
import { freePort } from "#scripts/setup/ports.mjs";

const OLDER = "16";

const COUNTS = `SELECT (SELECT count(*)::int FROM "Person") AS people, (SELECT count(*)::int FROM "Claim") AS claims,
  (SELECT count(*)::int FROM "Verdict") AS verdicts, (SELECT count(*)::int FROM "Event") AS events`;

const folder = mkdtempSync(join(tmpdir(), "galley upgrade "));
chmodSync(folder, 0o755); // as root, PostgreSQL runs as another user, who must be able to enter
const home = join(folder, "postgres");
const oldFolder = join(home, OLDER);

let before: object;
let files: string[];

/** A newsroom in files of an older PostgreSQL whose server has crashed, as a machine leaves them that lost its power. */
beforeAll(async () => {
  const user = serverUser(home);
  createFolderFor(user, home);
  const packages = await installOlderPrograms(join(folder, "programs"), OLDER);
  const cluster: Cluster = { home, folder: oldFolder, user, packages };
  const port = await createOldCluster(cluster);
  const url = `postgresql://${ROLE}@127.0.0.1:${port}/${ROLE}`;
  await migrate(url, { quiet: true });
  galley(url, ["demo", "--load"]);
  before = (await query(url, COUNTS)).rows[0];
  const { pid } = serverRecord(oldFolder) ?? {};
  killServer(cluster);
  await poll(() => !runsPostgres(pid), { timeoutMs: 10_000, intervalMs: 20 });
  files = filesIn(oldFolder);
  createFolderFor(user, join(home, "upgrade", "new")); // as an interrupted upgrade leaves it
}, 180_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function createOldCluster(cluster: Cluster): Promise<number> {
  const { user, packages } = cluster;
  createFolderFor(user, oldFolder);
  const args = ["-D", oldFolder, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C"];
  const { code, output } = await runProgram("initdb", args, user, { packages });
  expect([code, output]).toEqual([0, expect.anything()]);
  const access = join(oldFolder, "pg_hba.conf");
  writeFileSync(access, "host all all 127.0.0.1/32 trust\n");
  if (user) chownSync(access, user.uid, user.gid);
  const { port } = await startServer(cluster, await freePort());
  const root = `postgresql://postgres@127.0.0.1:${port}/postgres`;
  await query(root, `CREATE ROLE ${ROLE} LOGIN CREATEDB IN ROLE pg_read_all_settings`);
  await query(root, `CREATE DATABASE ${ROLE} OWNER ${ROLE}`);
  return port;
}

/** The output of a command of the command line on the database at `url`. */
function galley(url: string, args: string[]): string {
  const env = { ...process.env, DATABASE_URL: url, GALLEY_DATA: folder };
  const { status, stdout, stderr } = spawnSync(process.execPath, cliArguments(args), { env, encoding: "utf8" });
  expect([status, stderr]).toEqual([0, expect.anything()]);
  return stdout;
}

/** All files below a folder, with the time of their last change. */
const filesIn = (path: string): string[] =>
  readdirSync(path, { recursive: true, encoding: "utf8" })
    .map((name) => `${name} ${statSync(join(path, name)).mtimeMs}`)
    .sort();

test("a start upgrades the database of an older PostgreSQL, also after an interrupted attempt, and keeps its files", async () => {
  const database = await embeddedDatabase(folder);
  try {
    const { rows } = await query(database.url, "SHOW server_version_num");
    expect(Number(rows[0].server_version_num)).toBeGreaterThan(170_000);
    expect((await query(database.url, COUNTS)).rows[0]).toEqual(before);
    expect(galley(database.url, ["audit", "verify"])).toMatch(/^The log is intact/);
    expect(filesIn(oldFolder)).toEqual(files);
    expect(readdirSync(home).sort()).toEqual([OLDER, "17", "server.log"]);
  } finally {
    await database.leave();
  }
  const again = await embeddedDatabase(folder);
  expect((await query(again.url, COUNTS)).rows[0]).toEqual(before);
  await again.leave();
}, 180_000);
