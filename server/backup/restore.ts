import "server-only";
import { buffer } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import type { Client } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { type BackupManifest, type BackupTable, tableFile } from "#domain/backup.ts";
import { RuleError } from "#domain/errors.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import { connectToCopy } from "#server/db/copy-connection.ts";
import { sha256Of } from "#server/store/compression.ts";
import { objectStore } from "#server/store/store.ts";
import { appliedMigrations } from "./applied-migrations.ts";
import { loadTableSql } from "./backed-up-tables.ts";
import type { BackupFile } from "./backup-file.ts";
import { HashingStream } from "./hashing-stream.ts";

/**
 * Throws a RuleError unless a backup with these migrations can be restored into this database: one without Galley's
 * tables, or a newsroom without people that has the same migrations.
 */
export async function checkIsEmpty({ migrations }: Pick<BackupManifest, "migrations">): Promise<void> {
  const client = await connectToCopy("backup");
  try {
    const applied = await appliedMigrations(client);
    if (applied.length === 0) return;
    await checkNobodyIsThere(client);
    if (applied.join() !== migrations.join())
      throw new RuleError(
        "The tables of this database are those of another version of Galley than the backup has. " +
          "Restore into a database without tables.",
      );
  } finally {
    await client.end();
  }
}

async function checkNobodyIsThere(client: Client): Promise<void> {
  const { rows } = await client.query<{ people: number }>(`SELECT count(*)::int AS people FROM "Person"`);
  const people = rows[0]?.people ?? 0;
  if (people > 0)
    throw new RuleError(
      `This newsroom has ${people === 1 ? "one person" : `${people} people`}. ` +
        "Restore into an empty database: set GALLEY_DATA to a new folder, or DATABASE_URL to a new database.",
    );
}

/**
 * Load a backup into this database, whose tables have the migrations of the backup. Everything is loaded in one
 * transaction, except for the kept copies: those that no table names are swept later. Calls `onFault` with a sentence for
 * each copy that is not what was backed up.
 */
export async function restoreBackup(
  viewer: Viewer,
  backup: BackupFile,
  onFault: (fault: string) => void,
): Promise<void> {
  permit(can(viewer, "people.manage"), "Only admins can restore a newsroom.");
  const client = await connectToCopy("backup");
  try {
    await storeObjects(backup, onFault);
    await client.query("BEGIN");
    await loadTables(client, backup);
    await client.query("COMMIT");
    await client.query("ANALYZE");
  } finally {
    await client.end();
  }
}

async function storeObjects(backup: BackupFile, onFault: (fault: string) => void): Promise<void> {
  const store = objectStore();
  for await (const { sha256, content } of backup.objects()) {
    const bytes = await buffer(content).catch(() => null);
    if (bytes && sha256Of(bytes) === sha256) await store.put(sha256, bytes);
    else onFault(`The kept copy ${sha256} is damaged in the backup and was left out.`);
  }
}

/** Rows are loaded in any order and as they were: without foreign keys, which are checked at the end, and triggers. */
async function loadTables(client: Client, backup: BackupFile): Promise<void> {
  const { tables } = backup.manifest;
  const names = tables.map(({ name }) => client.escapeIdentifier(name));
  await client.query(`LOCK TABLE ${names.join(", ")} IN ACCESS EXCLUSIVE MODE`);
  await checkNobodyIsThere(client);
  const keys = await foreignKeys(client);
  for (const { table, name } of keys) await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`);
  for (const name of names) await client.query(`ALTER TABLE ${name} DISABLE TRIGGER USER; DELETE FROM ${name}`);
  for (const table of tables) await loadTable(client, backup, table);
  for (const { table, name, definition } of keys)
    await client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`);
  for (const name of names) await client.query(`ALTER TABLE ${name} ENABLE TRIGGER USER`);
  await advanceSequences(client);
  await endLostJobs(client);
  // Processes that run already read all facts again.
  await client.query(`UPDATE "FactEpoch" SET epoch = gen_random_uuid()`);
}

async function loadTable(client: Client, backup: BackupFile, table: BackupTable): Promise<void> {
  const hashing = new HashingStream();
  const rows = client.query(copyFrom(loadTableSql(client, table)));
  await pipeline(await backup.file(tableFile(table.name)), hashing, rows);
  if (hashing.sha256() !== table.sha256 || hashing.lines !== table.rows)
    throw new RuleError(
      `The backup is damaged: the rows of the table ${table.name} are not those that were backed up.`,
    );
}

type ForeignKey = { table: string; name: string; definition: string };

async function foreignKeys(client: Client): Promise<ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(
    `SELECT conrelid::regclass::text AS table, quote_ident(conname) AS name, pg_get_constraintdef(oid) AS definition
     FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace`,
  );
  return rows;
}

/** Numbers that the database gives go on after the last one that was given. */
async function advanceSequences(client: Client): Promise<void> {
  const { rows } = await client.query<{ statement: string }>(
    `SELECT format('SELECT setval(%L, coalesce(max(%I), 0) + 1, false) FROM %I', sequence, column_name, table_name)
       AS statement
     FROM information_schema.columns, pg_get_serial_sequence(quote_ident(table_name), column_name) AS sequence
     WHERE table_schema = 'public' AND sequence IS NOT NULL`,
  );
  for (const { statement } of rows) await client.query(statement);
}

const INTERRUPTED = "Galley was restored from a backup while it waited for this.";

/** Jobs are in no backup. Those for which a source waited have ended without a result; a person can begin them again. */
async function endLostJobs(client: Client): Promise<void> {
  await client.query(
    `UPDATE "Source" SET "detailsState" = 'failed', "detailsFault" = $1 WHERE "detailsState" = 'fetching'`,
    [INTERRUPTED],
  );
  await client.query(
    `UPDATE "Source" SET "archiveState" = 'refused', "archiveFault" = $1 WHERE "archiveState" = 'asked'`,
    [INTERRUPTED],
  );
}
