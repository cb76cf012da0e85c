import "server-only";
import { Readable, type Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Client } from "pg";
import { to as copyTo } from "pg-copy-streams";
import { CHAIN_START, type ChainHead } from "#domain/audit-chain.ts";
import {
  BACKUP_FORMAT,
  type BackupManifest,
  type BackupTable,
  MANIFEST_FILE,
  objectFile,
  tableFile,
} from "#domain/backup.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import { connectToCopy } from "#server/db/copy-connection.ts";
import { sealCommitted } from "#server/log/seal.ts";
import { objectStore } from "#server/store/store.ts";
import { appliedMigrations } from "./applied-migrations.ts";
import { Archive } from "./archive.ts";
import { backedUpTables, copyTableSql } from "./backed-up-tables.ts";
import { encrypted } from "./encryption.ts";

export type BackupOptions = {
  /** The version of Galley. */
  galley: string;
  now: Date;
  /** A public key or a passphrase that encrypts the backup. Null writes a file that anyone can read. */
  key: string | null;
};

/**
 * Write the whole newsroom, as it is at one moment, as a ZIP file to `out`: the rows of its tables, the kept copies of
 * sources, and a manifest with their hashes. People can go on working.
 */
export async function writeBackup(
  viewer: Viewer,
  out: Writable,
  { galley, now, key }: BackupOptions,
): Promise<BackupManifest> {
  permit(can(viewer, "people.manage"), "Only admins can back up the newsroom.");
  await sealCommitted();
  const client = await connectToCopy("backup");
  const archive = new Archive(now);
  const bytes = key === null ? archive.bytes : await encrypted(archive.bytes, key);
  const stop = (error: Error): never => {
    archive.fail(error);
    throw error;
  };
  try {
    const [manifest] = await Promise.all([
      addFiles(archive, client, { galley, takenAt: now.toISOString() }).catch(stop),
      pipeline(bytes, out).catch(stop),
    ]);
    return manifest;
  } finally {
    await client.end();
  }
}

async function addFiles(
  archive: Archive,
  client: Client,
  about: Pick<BackupManifest, "galley" | "takenAt">,
): Promise<BackupManifest> {
  await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  // The sweep of the store waits, so that every object that the tables name stays until it is in the archive.
  await client.query("SELECT pg_advisory_xact_lock_shared(hashtext('galley store'))");
  const tables: BackupTable[] = [];
  for (const table of await backedUpTables(client)) {
    const rows = client.query(copyTo(copyTableSql(client, table)));
    const { sha256, lines } = await archive.add(tableFile(table.name), rows);
    tables.push({ ...table, rows: lines, sha256 });
  }
  const manifest = {
    format: BACKUP_FORMAT,
    ...about,
    migrations: await appliedMigrations(client),
    head: await sealedHead(client),
    tables,
    ...(await addObjects(archive, client)),
  } as const;
  await archive.add(MANIFEST_FILE, Readable.from([JSON.stringify(manifest, null, 2)]));
  archive.end();
  return manifest;
}

/** Names of objects of one query. */
const PAGE_SIZE = 500;

/** Add the objects that the tables name. One that the store has lost is told, and does not keep the rest out. */
async function addObjects(archive: Archive, client: Client): Promise<Pick<BackupManifest, "objects" | "missing">> {
  const store = objectStore();
  const missing: string[] = [];
  let objects = 0;
  for (let page = await objectNames(client, ""); page.length > 0; page = await objectNames(client, page.at(-1) ?? "")) {
    for (const sha256 of page) {
      const bytes = await store.get(sha256);
      if (bytes) await archive.add(objectFile(sha256), Readable.from([bytes]));
      if (bytes) objects += 1;
      else missing.push(sha256);
    }
  }
  return { objects, missing };
}

async function objectNames(client: Client, after: string): Promise<string[]> {
  const { rows } = await client.query<{ sha256: string }>(
    `SELECT sha256 FROM (SELECT sha256 FROM "Content" UNION SELECT "shownSha256" FROM "Content") named
     WHERE sha256 > $1 ORDER BY sha256 LIMIT $2`,
    [after, PAGE_SIZE],
  );
  return rows.map(({ sha256 }) => sha256);
}

async function sealedHead(client: Client): Promise<ChainHead> {
  const { rows } = await client.query<ChainHead>(
    `SELECT position::float8 AS position, hash FROM "EventSeal" ORDER BY "EventSeal".position DESC LIMIT 1`,
  );
  return rows[0] ?? CHAIN_START;
}
