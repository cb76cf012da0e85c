import { resolve } from "node:path";
import { headText } from "#domain/audit-chain.ts";
import { RuleError } from "#domain/errors.ts";
import { OPERATOR } from "#domain/person.ts";
import { migrate, readMigrations } from "#scripts/setup/migrate.mjs";
import { withBackup } from "#server/backup/backup-file.ts";
import { readArguments } from "./arguments.ts";
import { backupKey, contentsOf } from "./backup.ts";
import { type Command, EXIT_FAILURE, EXIT_SUCCESS } from "./command.ts";
import { headFrom } from "./head.ts";

export const restore: Command = {
  name: "restore",
  summary: "read a backup into an empty newsroom",
  usage: `Usage: galley restore FILE [--head HEAD]

Reads a file of “backup” into a database without a newsroom: that of a new GALLEY_DATA folder, or of a new DATABASE_URL.
A newsroom that has people is never changed. Every row and every kept copy is compared with its hash, and the whole log
with the head that it had. A backup of an older version is upgraded. Stop Galley before.

  --head HEAD   an earlier head that the log must contain too, from “audit head” or from an export.

GALLEY_BACKUP_KEY is the secret key (AGE-SECRET-KEY-1…) or the passphrase of an encrypted backup.

Exit codes: 0 restored, 1 failed or damaged, 2 invalid arguments.`,
  run: async (args) => {
    const { values, words } = readArguments(args, { options: { head: { type: "string" } }, names: ["FILE"] });
    const head = headFrom(values.head);
    return withBackup(resolve(words[0] ?? ""), backupKey(), async (backup) => {
      const { checkIsEmpty, restoreBackup } = await import("#server/backup/restore.ts");
      await checkIsEmpty(backup.manifest);
      const url = process.env.DATABASE_URL ?? "";
      await migrate(url, { quiet: true, migrations: migrationsNamed(backup.manifest.migrations) });
      const faults: string[] = [];
      await restoreBackup(OPERATOR, backup, (fault) => faults.push(fault));
      await migrate(url);
      const { verifyLog } = await import("#server/log/audit.ts");
      for (const earlier of [backup.manifest.head, head])
        await verifyLog(OPERATOR, earlier, (fault) => faults.push(fault));
      for (const fault of new Set(faults)) console.error(fault);
      console.log(`Restored: ${contentsOf(backup.manifest)}`);
      if (faults.length === 0) console.log(`The log is intact. Head: ${headText(backup.manifest.head)}`);
      return faults.length > 0 ? EXIT_FAILURE : EXIT_SUCCESS;
    });
  },
};

function migrationsNamed(names: string[]) {
  const known = readMigrations();
  const unknown = names.find((name) => !known.has(name));
  if (unknown)
    throw new RuleError(`This backup was made by a newer Galley (migration ${unknown}). Update Galley first.`);
  return new Map([...known].filter(([name]) => names.includes(name)));
}
