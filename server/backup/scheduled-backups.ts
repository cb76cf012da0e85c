import "server-only";
import { mkdir, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { backupName, takenAtOf } from "#domain/backup.ts";
import type { BackupState } from "#domain/operation.ts";
import { OPERATOR } from "#domain/person.ts";
import { isPublicKey } from "./encryption.ts";
import { saveBackup } from "./save-backup.ts";

/** How the installation is backed up by itself. */
export type BackupSchedule = {
  folder: string;
  /** Hours from one backup to the next. */
  everyHours: number;
  /** How many backups stay in the folder. */
  keep: number;
  /** The public key that encrypts them; null for none. */
  key: string | null;
};

/** The job looks once an hour, a little earlier or later. */
const TOLERANCE_MS = 10 * 60_000;

/** The schedule of this installation; null where no folder is configured. Throws an Error for settings that make no sense. */
export function backupSchedule(env: NodeJS.Dict<string> = process.env): BackupSchedule | null {
  const folder = env.GALLEY_BACKUP_FOLDER;
  if (!folder) return null;
  const key = env.GALLEY_BACKUP_KEY || null;
  // A passphrase would take seconds of the process that serves people.
  if (key !== null && !isPublicKey(key))
    throw new Error("GALLEY_BACKUP_KEY must be a public key (age1…) for backups on a schedule.");
  const everyHours = wholeNumber("GALLEY_BACKUP_HOURS", env.GALLEY_BACKUP_HOURS ?? "24");
  return { folder, everyHours, keep: wholeNumber("GALLEY_BACKUP_KEEP", env.GALLEY_BACKUP_KEEP ?? "14"), key };
}

function wholeNumber(name: string, text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new Error(`${name} must be a whole number from 1.`);
  return number;
}

/**
 * Write a backup when the newest one in the folder is old enough, and then delete the oldest ones beyond those that are
 * kept. Other files in the folder stay. Returns the name of the new backup; null when none was due.
 */
export async function backUpWhenDue(
  { folder, everyHours, keep, key }: BackupSchedule,
  galley: string,
  now: Date,
): Promise<string | null> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const [newest] = await backupsIn(folder);
  const dueAt = newest ? newest.takenAt.getTime() + everyHours * 3_600_000 - TOLERANCE_MS : 0;
  if (now.getTime() < dueAt) return null;
  const name = backupName(now, key !== null);
  await saveBackup(OPERATOR, join(folder, name), { galley, now, key });
  for (const old of (await backupsIn(folder)).slice(keep)) await rm(join(folder, old.name));
  return name;
}

/** The newest backup in the folder, and when the next one is due. Rejects where the folder cannot be read. */
export async function backupState({ folder, everyHours, keep, key }: BackupSchedule): Promise<BackupState> {
  // Before the first backup there is no folder.
  const backups = await backupsIn(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  const [newest] = backups;
  return {
    ...{ folder, everyHours, keep, isEncrypted: key !== null },
    last: newest
      ? {
          ...{ name: newest.name, takenAt: newest.takenAt.toISOString() },
          bytes: (await stat(join(folder, newest.name))).size,
        }
      : null,
    dueAt: newest ? new Date(newest.takenAt.getTime() + everyHours * 3_600_000).toISOString() : null,
  };
}

/** The backups in a folder, the newest first. */
async function backupsIn(folder: string): Promise<{ name: string; takenAt: Date }[]> {
  const names = await readdir(folder);
  return names
    .flatMap((name) => {
      const takenAt = takenAtOf(name);
      return takenAt ? [{ name, takenAt }] : [];
    })
    .sort((a, b) => b.takenAt.getTime() - a.takenAt.getTime());
}
