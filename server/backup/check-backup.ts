import "server-only";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type EarlierHead, headFault } from "#domain/audit-chain.ts";
import { type BackupTable, tableFile } from "#domain/backup.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import { verifyChain } from "#server/log/verify-chain.ts";
import { backedUpLog } from "./backed-up-log.ts";
import type { BackupFile } from "./backup-file.ts";
import { HashingStream } from "./hashing-stream.ts";

type OnFault = (fault: string) => void;

/**
 * Read every byte of a backup, compare it with its hash, and compute the chain of its log again. Calls `onFault` with a
 * sentence for each fault. With `earlierHead`, the log of the backup must have it.
 */
export async function checkBackup(
  viewer: Viewer,
  backup: BackupFile,
  earlierHead: EarlierHead | null,
  onFault: OnFault,
): Promise<void> {
  permit(can(viewer, "people.manage"), "Only admins can check a backup.");
  for (const table of backup.manifest.tables) await checkTable(backup, table, onFault);
  await checkObjects(backup, onFault);
  const head = await verifyChain(backedUpLog(backup), earlierHead, onFault);
  const fault = headFault(backup.manifest.head, head, head);
  if (fault) onFault(fault);
}

async function checkTable(backup: BackupFile, { name, rows, sha256 }: BackupTable, onFault: OnFault): Promise<void> {
  const read = await hashOf(backup.file(tableFile(name)));
  if (read?.sha256 !== sha256 || read.rows !== rows)
    onFault(`The rows of the table ${name} are not those that were backed up.`);
}

async function checkObjects({ manifest, objects }: BackupFile, onFault: OnFault): Promise<void> {
  let count = 0;
  for await (const { sha256, content } of objects()) {
    count += 1;
    if ((await hashOf(content))?.sha256 !== sha256) onFault(`The kept copy ${sha256} is not what was backed up.`);
  }
  if (count !== manifest.objects) onFault(`The backup has ${count} kept copies. It had ${manifest.objects}.`);
}

/** Null for a file that cannot be read to its end. */
async function hashOf(file: Readable | Promise<Readable>): Promise<{ sha256: string; rows: number } | null> {
  try {
    const hashing = new HashingStream().resume();
    await pipeline(await file, hashing);
    return { sha256: hashing.sha256(), rows: hashing.lines };
  } catch {
    return null;
  }
}
