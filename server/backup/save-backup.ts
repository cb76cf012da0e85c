import "server-only";
import { open, rename, rm } from "node:fs/promises";
import type { BackupManifest } from "#domain/backup.ts";
import type { Viewer } from "#domain/permissions.ts";
import { type BackupOptions, writeBackup } from "./write-backup.ts";

/** Write a backup to `path`, which only its owner can read. The file has this name only when it is whole. */
export async function saveBackup(viewer: Viewer, path: string, options: BackupOptions): Promise<BackupManifest> {
  const part = `${path}.part`;
  const out = (await open(part, "w", 0o600)).createWriteStream({ flush: true });
  try {
    const manifest = await writeBackup(viewer, out, options);
    await rename(part, path);
    return manifest;
  } catch (error) {
    out.destroy();
    await rm(part, { force: true });
    throw error;
  }
}
