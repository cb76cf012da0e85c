import { readFile, writeFile } from "node:fs/promises";
import { beforeAll, describe, expect, test } from "vitest";
import type { BackupManifest } from "#domain/backup.ts";
import type { Viewer } from "#domain/permissions.ts";
import { query } from "#scripts/postgres/query.mjs";
import { readMigrations } from "#scripts/setup/migrate.mjs";
import { lookedUp } from "#server/testing/sources.ts";
import { backupFolder, fillNewsroom } from "./testing/backups.ts";
import { emptyDatabases, inDatabase } from "./testing/empty-database.ts";
import { rewriteBackup } from "./testing/rewrite-backup.ts";

const emptyDatabase = emptyDatabases();
const { path, save, restore } = await backupFolder();

let manifest: BackupManifest;
let reviewer: Viewer;

const one = async (url: string, sql: string) => (await query(url, sql)).rows[0];
const peopleIn = async (url: string) => (await one(url, `SELECT count(*)::int AS people FROM "Person"`)).people;

beforeAll(async () => {
  reviewer = await fillNewsroom();
  manifest = await save("whole.zip");
});

test("a newsroom that was restored gives the same backup again", async () => {
  const url = await emptyDatabase();
  expect(await restore("whole.zip", url)).toEqual([]);
  const again = await inDatabase(url, () => save("again.zip"));
  // The facts have a new epoch, so that processes read them again.
  const same = ({ tables, ...rest }: BackupManifest) => ({
    ...rest,
    tables: tables.filter(({ name }) => name !== "FactEpoch"),
  });
  expect(same(again)).toEqual(same(manifest));
});

test("numbers that the database gives go on after a restore, and its foreign keys and triggers are there again", async () => {
  const url = await emptyDatabase();
  const countKeys = () => one(url, "SELECT count(*)::int AS keys FROM pg_constraint WHERE contype = 'f'");
  const before = await countKeys();
  await restore("whole.zip", url);
  expect(await countKeys()).toEqual(before);
  const next = `SELECT nextval(pg_get_serial_sequence('"Event"', 'seq')) > max(seq) AS later FROM "Event"`;
  expect(await one(url, next)).toEqual({ later: true });
  await expect(query(url, `UPDATE "Event" SET type = 'claim.marked'`)).rejects.toThrow();
});

test("a source that waited for its page when the backup was taken waits no longer", async () => {
  const { id } = await lookedUp(reviewer);
  await save("waiting.zip");
  const url = await emptyDatabase();
  await restore("waiting.zip", url);
  const { rows } = await query(url, `SELECT "detailsState", "detailsFault" FROM "Source" WHERE id = $1`, [id]);
  expect(rows).toEqual([{ detailsState: "failed", detailsFault: expect.stringContaining("restored from a backup") }]);
});

test("a newsroom with people is never restored into", async () => {
  const url = await emptyDatabase();
  await restore("whole.zip", url);
  await expect(restore("whole.zip", url)).rejects.toThrow(/This newsroom has .* Restore into an empty database/);
});

test("a database with the tables of another version is refused", async () => {
  const url = await emptyDatabase(new Map([...readMigrations()].slice(0, -1)));
  await expect(restore("whole.zip", url)).rejects.toThrow("The tables of this database are those of another version");
});

test("a backup of the version before is restored into tables of that version", async () => {
  const older = new Map([...readMigrations()].slice(0, -1));
  const url = await emptyDatabase(older);
  await query(
    url,
    `INSERT INTO "Person" (id, email, name, role, "updatedAt")
     VALUES (gen_random_uuid(), 'ann@desk.example', 'Ann', 'admin', now())`,
  );
  const { migrations } = await inDatabase(url, () => save("older.zip"));
  expect(migrations).toEqual([...older.keys()]);
  const target = await emptyDatabase(older);
  expect(await restore("older.zip", target)).toEqual([]);
  expect(await peopleIn(target)).toBe(1);
});

describe("a damaged backup", () => {
  test.each([0, 1, 100, 0.5, 0.99])("that was cut off (%s) is refused, and nothing is stored", async (length) => {
    const bytes = await readFile(path("whole.zip"));
    await writeFile(path("cut.zip"), bytes.subarray(0, length < 1 ? bytes.length * length : length));
    const url = await emptyDatabase();
    await expect(restore("cut.zip", url)).rejects.toThrow("is not a whole backup of Galley");
    expect(await peopleIn(url)).toBe(0);
  });

  test("with other rows than were backed up is refused, and nothing is stored", async () => {
    const changes = { "tables/Claim.copy": (text: string) => text.replace("tide", "moon") };
    await rewriteBackup(path("whole.zip"), path("rows.zip"), changes);
    const url = await emptyDatabase();
    await expect(restore("rows.zip", url)).rejects.toThrow("the rows of the table Claim");
    expect(await peopleIn(url)).toBe(0);
  });

  test("with a kept copy that was changed is restored without it, and says so", async () => {
    const changed: string[] = [];
    await rewriteBackup(path("whole.zip"), path("copy.zip"), (name, text) => {
      if (!name.startsWith("objects/") || changed.length > 0) return text;
      changed.push(name.slice("objects/".length));
      return `${text} and more`;
    });
    const url = await emptyDatabase();
    expect(await restore("copy.zip", url)).toEqual([expect.stringContaining(`${changed[0]} is damaged`)]);
    expect(await peopleIn(url)).toBeGreaterThan(0);
  });
});
