import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import type { BackupManifest } from "#domain/backup.ts";
import type { Viewer } from "#domain/permissions.ts";
import { OPERATOR } from "#domain/person.ts";
import { withBackup } from "#server/backup/backup-file.ts";
import { checkBackup } from "#server/backup/check-backup.ts";
import { checkIsEmpty, restoreBackup } from "#server/backup/restore.ts";
import { saveBackup } from "#server/backup/save-backup.ts";
import { articleOfLines, markClaim, rate } from "#server/testing/claims.ts";
import { somebody } from "#server/testing/people.ts";
import { sourceWithSnapshot } from "#server/testing/sources.ts";
import { inDatabase } from "./empty-database.ts";

export const TAKEN_AT = new Date("2026-03-14T16:05:00Z");

/** Store a claim with a verdict and a source with a copy, in texts that COPY escapes. Returns their reviewer. */
export async function fillNewsroom(): Promise<Viewer> {
  const reviewer = await somebody("reviewer");
  const article = await articleOfLines(reviewer, ["The tide has a \\back\\slash, a\ttab and 2019² 🦑.", "It rises."]);
  await rate(reviewer, await markClaim(reviewer, article, "The tide has a \\back\\slash"), "true");
  await sourceWithSnapshot(reviewer, "A register of tides.\nIts second line.");
  return reviewer;
}

/** A folder for backups by their names, which is removed after the tests of the file. */
export async function backupFolder() {
  const folder = await mkdtemp(join(tmpdir(), "galley backup "));
  afterAll(() => rm(folder, { recursive: true }));
  const path = (name: string) => join(folder, name);
  return {
    path,
    save: (name: string, key: string | null = null): Promise<BackupManifest> =>
      saveBackup(OPERATOR, path(name), { galley: "0.1.0", now: TAKEN_AT, key }),
    /** What the check of a backup finds. */
    faultsIn: (name: string, key: string | null = null, head: BackupManifest["head"] | null = null) =>
      withBackup(path(name), key, (backup) => collected((onFault) => checkBackup(OPERATOR, backup, head, onFault))),
    /** Restore a backup into the database at `url`. Returns what it could not restore. */
    restore: (name: string, url: string) =>
      inDatabase(url, () =>
        withBackup(path(name), null, async (backup) => {
          await checkIsEmpty(backup.manifest);
          return collected((onFault) => restoreBackup(OPERATOR, backup, onFault));
        }),
      ),
  };
}

async function collected(act: (onFault: (fault: string) => void) => Promise<void>): Promise<string[]> {
  const faults: string[] = [];
  await act((fault) => faults.push(fault));
  return faults;
}
